/// Why: a decision may depend on what somebody else gives, which it does not grant.
#pragma once

#include <string_view>

namespace caseflow {

/// True if the words before a sum end in a condition, in the same sentence: "Under förutsättning
/// att Region Mitt bidrar med".
[[nodiscard]] bool is_in_condition(std::string_view before);

} // namespace caseflow
