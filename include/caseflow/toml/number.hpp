/// Why: numbers, dates, true and false are written without quotes, so only their form distinguishes
/// them.
#pragma once

#include "caseflow/source/value_tree.hpp"

#include <string_view>

namespace caseflow {

/// Fills in the kind and the value of a word without quotes: a 64-bit decimal integer, a decimal
/// fraction without exponent, a local date, true or false. Returns false if it is none of these.
[[nodiscard]] bool read_number(std::string_view word, Node& to);

} // namespace caseflow
