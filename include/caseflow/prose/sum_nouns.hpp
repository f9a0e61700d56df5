/// Why: a sum without a word for its role still belongs to the noun next to it; if no sum of a case
/// has that noun, it is a sum of something else.
#pragma once

#include "caseflow/prose/role.hpp"
#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// "Självrisken är 10 000 kronor", "en kredit på 200 000 kronor": the sum of a noun that no sum of
/// a case has.
[[nodiscard]] bool is_of_another_noun(const Tokens& tokens, const Surroundings& here);

/// "bygget", "turnén": a noun for the project itself.
[[nodiscard]] bool is_undertaking(const Tokens& tokens, std::size_t at);

/// "Ytterligare 200 000 kronor söks hos kommunen": a sum of another application.
[[nodiscard]] bool is_of_others(const Tokens& tokens, const Surroundings& here);

/// "har i strategisk plan 2023–2025 avsatt 30 mnkr"
[[nodiscard]] bool is_of_plan(const Tokens& tokens, const Surroundings& here);

/// "bidrar till en annan produktion med 300 000 kronor"
[[nodiscard]] bool is_to_another(const Tokens& tokens, const Surroundings& here);

/// "får varje år verksamhetsbidrag med": also an ordinary grant.
[[nodiscard]] bool gets_every_year(const Tokens& tokens, const Surroundings& here);

/// "har ett årligt driftbidrag på": an ordinary grant, if the sum is yearly.
[[nodiscard]] bool has_every_year(const Tokens& tokens, const Surroundings& here);

/// "att betala ut", "nämnden utbetalar": the decision, not a payment.
[[nodiscard]] bool is_paid_by_decision(const Tokens& tokens, std::size_t at);

/// "upphävs till den del det avser 300 000 kronor": the sum that a revocation takes away; "…
/// överstiger": the sum that it leaves.
[[nodiscard]] SumRole role_of_revoked_part(const Tokens& tokens, const Surroundings& here,
                                           SumRole before);

/// "Beloppet 900 000 kronor kvarstår": the grant itself, which is not altered.
[[nodiscard]] bool is_standing_sum(const Tokens& tokens, std::size_t left,
                                   const Surroundings& here);

/// "150 000 kronor kvarstår": no pot is named that this is the rest of.
[[nodiscard]] bool is_rest(const Tokens& tokens, std::size_t left, const Surroundings& here);

/// "under 50 000 kronor", "beslut över 2 000 000 kronor"
[[nodiscard]] bool is_limit(const Tokens& tokens, const Surroundings& here);

/// True if the clause of a sum says that it is about a grant: "föreslås", "investeringsbidrag".
[[nodiscard]] bool names_grant(const Tokens& tokens, const Surroundings& here);

/// True if the clause of a sum mentions a grant, or has hardly any words: only then is a sum
/// without a role one of the case.
[[nodiscard]] bool names_case(const Tokens& tokens, const Surroundings& here);

/// "Tillsammans går parterna in med 1 000 000 kronor"
[[nodiscard]] bool is_of_several(const Tokens& tokens, const Surroundings& here);

/// "Stöd beviljas med", "beviljat belopp", "bidraget till X är": a grant without a giver, so the
/// author is the giver.
[[nodiscard]] bool is_impersonal(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
