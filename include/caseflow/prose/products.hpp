/// Why: "400 timmar à 150 kr" and "880 000 kronor per år, totalt 2 640 000 kronor" say a sum twice,
/// once in parts; they must agree.
#pragma once

#include "caseflow/prose/readers.hpp"

#include <vector>

namespace caseflow {

/// Marks the sum beside hours and a price with their product, and a yearly sum with the sum of all
/// years.
void link_products(const Tokens& tokens, const std::vector<Match>& matches,
                   std::vector<Reading>& readings);

} // namespace caseflow
