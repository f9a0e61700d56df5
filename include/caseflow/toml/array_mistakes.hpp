/// Why: an array can be long, so that what is wrong in it is shown at the element it is about.
#pragma once

#include "caseflow/toml/mistakes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// Explains what is wrong in a value that begins with a bracket: each thing, but only the first if
/// one line mends all.
void explain_array(const WrittenValue& value, Mistakes& to);

/// The array that elements between commas stand for, with brackets around them or without; nothing
/// if they may stand for another.
[[nodiscard]] std::optional<std::string> repaired_array(std::string_view text,
                                                        const FieldInfo& field);

} // namespace caseflow
