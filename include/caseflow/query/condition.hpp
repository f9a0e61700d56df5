/// Why: one word of a filter says one thing of a case; what it may say depends on the type of the
/// key it names.
#pragma once

#include "caseflow/query/filter.hpp"

#include <string_view>

namespace caseflow {

/// Reads "has:key", "missing:key", key, operator and value, or a text to search for. Throws Failure
/// that says what is wrong with the word.
[[nodiscard]] Filter parse_condition(std::string_view word);

[[nodiscard]] Filter negated(Filter inner);

} // namespace caseflow
