/// Why: a text gives the total cost of a project in few words and in many orders.
#pragma once

#include <string>

namespace caseflow {

/// True for words before a sum that make it the cost of the whole, and nothing else: "kostnaden i
/// sin helhet har beräknats till ".
[[nodiscard]] bool is_cost_of_whole(const std::string& before);

/// "stallet kostar enligt föreningens kalkyl " → "stallet kostar "
[[nodiscard]] std::string without_estimate(std::string before);

/// "utställningens budget är ", "kostnaden för taket är enligt arkitektens kalkyl ": the cost of
/// the undertaking in the title (given in lower case), or of a word for the whole.
[[nodiscard]] bool is_cost_of_undertaking(const std::string& before,
                                          const std::string& names_of_case);

/// True for "resten av kostnaden, ": not the cost of the whole.
[[nodiscard]] bool is_cost_of_rest(const std::string& before);

} // namespace caseflow
