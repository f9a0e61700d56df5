/// Why: a decision may depend on what somebody else gives, which it does not grant.
#pragma once

#include <string_view>

namespace caseflow {

/// True if the words before a sum end in a condition, in the same sentence: "Under förutsättning
/// att Region Mitt bidrar med". With `granted`, only if the condition is that somebody grants it:
/// "att fonden beviljar", not "att fonden bidrar beviljas föreningen".
[[nodiscard]] bool is_in_condition(std::string_view before, bool granted);

} // namespace caseflow
