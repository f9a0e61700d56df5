/// Why: a table in braces is keys with their values on one line. Each is explained as if it were on
/// a line of its own.
#pragma once

#include "caseflow/toml/mistakes.hpp"

#include <cstddef>

namespace caseflow {

/// Explains the mistakes in a table that begins with a brace and ends within the value. Returns the
/// end of the table in the file.
std::size_t explain_braces(const WrittenValue& value, Mistakes& to);

} // namespace caseflow
