/// Why: a word that elsewhere says what a sum is may stand beside it by the way, of a house or of
/// where the money comes from.
#pragma once

#include "caseflow/prose/role.hpp"
#include "caseflow/prose/surroundings.hpp"

#include <cstddef>

namespace caseflow {

/// "omläggning av tak", "nytt tak", "taket på hembygdsgården": of a house, not of a grant.
[[nodiscard]] bool is_roof(const Tokens& tokens, std::size_t at);

/// "och föreslår totalt 500 000 kronor": what stands before it in the clause is of something else.
[[nodiscard]] bool begins_proposal(const Tokens& tokens, std::size_t at);

/// "Ur egen kassa": where the money comes from, not what the sum is.
[[nodiscard]] bool is_own_purse(const Tokens& tokens, std::size_t at);

/// "svara för återstående 500 000 kronor": what is left of the costs, not of a pot.
[[nodiscard]] bool is_rest_borne(const Tokens& tokens, std::size_t at);

/// "Bidraget betalas ut med": what is granted, a part at a time.
[[nodiscard]] bool pays_grant(const Tokens& tokens, const Surroundings& here);

/// "Länsstyrelsen godkänner": who judges the costs does not bear them.
[[nodiscard]] bool is_judged(const Tokens& tokens, const Surroundings& here);

/// "en kostnad på", "byggkostnaden": of a part of the costs, or of all of them.
[[nodiscard]] bool is_of_costs(const Tokens& tokens, const Surroundings& here);

/// "betalades 200 000 kronor ut av beviljade 250 000 kronor": of the same grant as the sum before.
[[nodiscard]] bool is_spent_of(const Tokens& tokens, const Surroundings& here, SumRole before);

/// "beviljar stöd med 65 procent, dock högst 800 000 kronor": a most is of the grant in the clause
/// before it, whose words then count too.
[[nodiscard]] Surroundings with_granting_clause(const Tokens& tokens, Surroundings here);

} // namespace caseflow
