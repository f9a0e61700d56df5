/// Why: "400 timmar à 150 kr" and "880 000 kronor per år, totalt 2 640 000 kronor" say a sum twice,
/// once in parts; they must agree.
#pragma once

#include "caseflow/prose/readers.hpp"

#include <vector>

namespace caseflow {

/// Notes what hours and a price come to at the sum beside them, and of a sum for each year the one
/// that they come to.
void link_products(const Tokens& tokens, const std::vector<Match>& matches,
                   std::vector<Reading>& readings);

} // namespace caseflow
