/// Why: a share and a sum beside each other say one thing twice: what the sum is a share of, or
/// what the share comes to.
#pragma once

#include "caseflow/prose/readers.hpp"

#include <cstddef>
#include <vector>

namespace caseflow {

/// Links the share that the reading at `at` is to the sum that it stands behind or before, to the
/// one that it is taken of, and to the one that it comes to.
void link_share(const Tokens& tokens, const std::vector<Match>& matches, std::size_t at,
                std::vector<Reading>& readings);

} // namespace caseflow
