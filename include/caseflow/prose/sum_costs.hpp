/// Why: a cost is the total of a project, a line of it, a price of one piece, or one payer's part;
/// the words around it say which.
#pragma once

#include "caseflow/prose/sum_cues.hpp"

namespace caseflow {

/// The role of a sum whose strongest word is a cost: "Bygget kostar", "kostnaden för annonser",
/// "kostnaden per deltagare", "Nämndens kostnad".
[[nodiscard]] SumRole role_of_cost(const Tokens& tokens, const SumCues& cues,
                                   const Surroundings& here);

/// "en kostnad på", "byggkostnaden": a part of the costs, or all of them; not "Laptopen kostar".
[[nodiscard]] bool is_of_costs(const Tokens& tokens, const Surroundings& here);

/// "Lokalerna hyrs för 24 800 kronor", "Bolaget renoverar fasaden för 890 000 kronor": work on a
/// thing for a sum.
[[nodiscard]] bool is_done_for(const Tokens& tokens, const Surroundings& here);

/// "Budgeten är 1 000 000 kronor", "räknar med en budget på": the case's own, if no word says whose
/// it is.
[[nodiscard]] bool is_budget_of_case(const Tokens& tokens, std::size_t budget,
                                     const Surroundings& here);

/// "Kostnaderna minskar från 6 000 000 kronor till 4 500 000 kronor": the total cost changes.
[[nodiscard]] bool is_of_all_costs(const Tokens& tokens, const Surroundings& here);

/// "Länsstyrelsen godkänner": a body that judges the costs does not bear them.
[[nodiscard]] bool is_judged(const Tokens& tokens, const Surroundings& here);

/// "Av kostnaderna avser", "Den beräknade kostnaden utgörs av", "Budgeten upptar", "I kalkylen
/// ingår": the verb of a clause with the purposes of all the money; `begin`, the start of the
/// clause, without such a verb before `sum`.
[[nodiscard]] std::size_t verb_of_costs(const Tokens& tokens, std::size_t begin, std::size_t sum);

/// "Provtagning ska göras. Kostnaden, 40 000 kronor, ingår": perhaps the cost of the thing named
/// before.
[[nodiscard]] bool is_cost_of_sentence_before(const Tokens& tokens, const Surroundings& here);

/// "till en beräknad kostnad av 185 000 kronor per år": the cost of a task, not of the project.
[[nodiscard]] bool is_cost_of_running(const Tokens& tokens, const Surroundings& here);

/// "Medlen, 500 000 kr, tas ur anslaget", "Beloppet 500 000 kr betalas ut": the grant, if the
/// sentence begins with it and its sum; also as a cost of the body: "Kostnaden, 500 000 kronor,
/// finansieras inom nämndens ram".
[[nodiscard]] bool is_grant_beside_sum(const Tokens& tokens, std::size_t at);

} // namespace caseflow
