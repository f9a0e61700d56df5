/// Why: three quotes within a text end it too early. What follows is read as keys and headers, and
/// none of that is wrong: only the quotes are.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/mistakes.hpp"
#include "caseflow/toml/statements.hpp"

#include <optional>
#include <string_view>

namespace caseflow {

/// A pair with its value up to the quotes that were meant to end it, if words without a known key
/// or header come between those and the quotes that do end it.
[[nodiscard]] Statement with_whole_text(std::string_view file, Statement pair,
                                        const KeyTable& keys);

/// The quotes that end such a value too early.
[[nodiscard]] std::optional<Mistake> early_end_mistake(const WrittenValue& value);

} // namespace caseflow
