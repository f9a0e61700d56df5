/// Why: a cost is the total of a project, a line of it, a price of one piece, or what one of those
/// who pay bears; the words around it tell which.
#pragma once

#include "caseflow/prose/sum_cues.hpp"

namespace caseflow {

/// What a sum is whose strongest word is a cost: "Bygget kostar", "kostnaden för annonser",
/// "kostnaden per deltagare", "Nämndens kostnad".
[[nodiscard]] SumRole role_of_cost(const Tokens& tokens, const SumCues& cues,
                                   const Surroundings& here);

} // namespace caseflow
