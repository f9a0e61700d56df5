/// Why: a cost is the total of a project, a line of it, a price of one piece, or what one of those
/// who pay bears; the words around it tell which.
#pragma once

#include "caseflow/prose/sum_cues.hpp"

namespace caseflow {

/// What a sum is whose strongest word is a cost: "Bygget kostar", "kostnaden för annonser",
/// "kostnaden per deltagare", "Nämndens kostnad".
[[nodiscard]] SumRole role_of_cost(const Tokens& tokens, const SumCues& cues,
                                   const Surroundings& here);

/// "Budgeten är 1 000 000 kronor", "räknar med en budget på": of what the case is about, where no
/// word says whose it is.
[[nodiscard]] bool is_budget_of_case(const Tokens& tokens, std::size_t budget,
                                     const Surroundings& here);

/// "Provtagning ska göras. Kostnaden, 40 000 kronor, ingår": perhaps of what is named before.
[[nodiscard]] bool is_cost_of_sentence_before(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
