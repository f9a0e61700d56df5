/// Why: what a project costs in all is said in few words, which stand in many orders.
#pragma once

#include <string>

namespace caseflow {

/// True for words before a sum that say that it is the cost of the whole, and nothing else:
/// "kostnaden i sin helhet har beräknats till ".
[[nodiscard]] bool is_cost_of_whole(const std::string& before);

/// True for "resten av kostnaden, ": not of the whole.
[[nodiscard]] bool is_cost_of_rest(const std::string& before);

} // namespace caseflow
