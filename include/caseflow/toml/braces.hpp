/// Why: a table in braces is keys with their values on one line. Each is explained as if it stood
/// on a line of its own.
#pragma once

#include "caseflow/toml/mistakes.hpp"

#include <cstddef>

namespace caseflow {

/// Explains what is wrong in a table that begins with a brace and ends within the value. Returns
/// where it ends in the file.
std::size_t explain_braces(const WrittenValue& value, Mistakes& to);

} // namespace caseflow
