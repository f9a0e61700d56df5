/// Why: one word of a filter says one thing of a case; what it may say depends on the type of the
/// key it names.
#pragma once

#include "caseflow/query/filter.hpp"

#include <string_view>

namespace caseflow {

/// Reads "has:key", "missing:key", key, operator and value, or a text to search for. Throws Failure
/// that says what is wrong with the word.
[[nodiscard]] Filter parse_condition(std::string_view word);

/// True for a condition on an amount whose digits may go on in the next word: "funding.total>1",
/// before "000 000". Words after it that are groups of three digits belong to the amount.
[[nodiscard]] bool begins_grouped_amount(std::string_view word);

[[nodiscard]] Filter negate(Filter inner);

} // namespace caseflow
