/// Why: numbers, dates, true and false are written without quotes, so only their form distinguishes
/// them.
#pragma once

#include "caseflow/source/value_tree.hpp"

#include <string_view>

namespace caseflow {

/// Fills in the kind and the value that a word without quotes has: a decimal integer of 64
/// bits, a decimal fraction without exponent, a local date, true or false. Returns false if it is
/// none of these.
[[nodiscard]] bool read_number(std::string_view word, Node& to);

} // namespace caseflow
