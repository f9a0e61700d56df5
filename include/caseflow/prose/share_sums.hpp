/// Why: a share and a sum beside each other are often the same thing: the sum is the whole of the
/// share, or its amount.
#pragma once

#include "caseflow/prose/readers.hpp"

#include <cstddef>
#include <vector>

namespace caseflow {

/// True if the reading before a share is a sum.
[[nodiscard]] bool follows_sum(const std::vector<Match>& matches, std::size_t share);

/// Links the share at reading `at` to the sum right before or after it, to the sum that it is taken
/// of, and to the sum that it comes to.
void link_share(const Tokens& tokens, const std::vector<Match>& matches, std::size_t at,
                std::vector<Reading>& readings);

} // namespace caseflow
