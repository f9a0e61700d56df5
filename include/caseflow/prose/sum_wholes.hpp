/// Why: "Av projektets kostnader är 2 mnkr lön" gives a part of the costs, not the total: a clause
/// that begins with a whole divides it.
#pragma once

#include "caseflow/prose/role.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// "Av projektets kostnader är 2 mnkr lön", "Av bidraget förs 300 000 kronor vidare": a part of the
/// whole that the clause begins with; not "Av kostnaden bär kommunen 300 000 kronor".
[[nodiscard]] bool is_part_of_whole(const Tokens& tokens, const Surroundings& here);

/// "Statens del av förbundets medelstilldelning": a part of somebody's means, not of the costs.
[[nodiscard]] bool is_part_of_means(const Tokens& tokens, std::size_t at);

/// "29,6 mnkr, och av dessa har 1,5 mnkr avsatts": a part of a sum outside the case.
[[nodiscard]] bool is_part_of_another_sum(const Tokens& tokens, const Surroundings& here,
                                          SumRole before);

/// "Av institutets bidrag förs 38 procent vidare", "Av det är 67 procent EU-medel": a part of
/// somebody's contribution, not of the costs.
[[nodiscard]] bool is_part_of_gift(const Tokens& tokens, const Surroundings& here);

/// "Regionens bidrag tas till tre fjärdedelar ur anslaget": the origin of the gift.
[[nodiscard]] bool is_origin_of_gift(const Tokens& tokens, const Surroundings& here);

/// "hälften av återstoden", "två tredjedelar av förbundets": a share of the rest, or of somebody
/// else's contribution; not "hälften av projektets kostnader".
[[nodiscard]] bool is_of_rest_or_another(const Tokens& tokens, std::size_t after);

/// "5 kronor per invånare, sammanlagt 640 000 kronor"
[[nodiscard]] bool adds_up(const Tokens& tokens, const Surroundings& here);

/// "Minoriteten ville i stället anslå"
[[nodiscard]] bool is_only_wished(const Tokens& tokens, std::size_t verb);

/// "Om kostnaderna understiger 1 000 000 kronor", "Blir kostnaden lägre än": the planned total
/// cost.
[[nodiscard]] bool is_cost_of_condition(const Tokens& tokens, const Surroundings& here);

/// "får ett årligt föreningsbidrag": a grant that is not for a project.
[[nodiscard]] bool names_running_grant(const Tokens& tokens, const Surroundings& here);

/// "Förvaltningen föreslår 350 000 kronor per år"
[[nodiscard]] bool is_proposed_sum(const Tokens& tokens, std::size_t first);

/// "Bidraget får utgöra högst 40 procent av kostnaderna": the limit of the grant in this case.
[[nodiscard]] bool is_most_of_grant(const Tokens& tokens, const Surroundings& here);

/// "Stödet får inte överstiga 500 000 kronor": an upper bound.
[[nodiscard]] bool is_bound_of_grant(const Tokens& tokens, const Surroundings& here);

/// "Summa kostnader"
[[nodiscard]] bool is_sum_of_costs(const Tokens& tokens, std::size_t at);

/// "söker 500 000 kronor, och nämnden biföll ansökan", "sökte 500 000 kronor och beviljades allt":
/// separate words give the decision.
[[nodiscard]] bool decides_apart(const Tokens& tokens, const Surroundings& here, std::size_t verb);

/// "ett lägre bidrag än det sökta, 300 000 kronor", "hälften av det sökta, 300 000 kronor": the sum
/// belongs to the noun that is compared.
[[nodiscard]] bool is_compared_with_applied(const Tokens& tokens, std::size_t at);

/// "240 000 kronor, något under det sökta beloppet", "mindre än föreningen sökt": the sum applied
/// for only measures another sum.
[[nodiscard]] bool is_measured_by(const Tokens& tokens, std::size_t applied);

/// "Begäran avstyrks såvitt avser 100 tkr", "i den del som gäller": a decision on a part of the
/// application.
[[nodiscard]] bool is_decided_in_part(const Tokens& tokens, std::size_t application);

/// "projektets kostnader", "den totala kostnaden": it names the whole cost.
[[nodiscard]] bool names_whole(const Tokens& tokens, const Surroundings& here);

/// The role that "omfattar" gives the sum after it: "Projektet omfattar 2,4 mnkr" is the total,
/// "Stödet omfattar 500 000 kronor" is the grant, and "Stödet omfattar löner 400 000 kronor" a
/// line.
[[nodiscard]] SumCue cue_of_covering(const Tokens& tokens, std::size_t verb);

/// "Finansieringen omfattar också ett bidrag på": one of several parts.
[[nodiscard]] SumRole role_of_one_part(const Tokens& tokens, const Surroundings& here);

/// "erbjöd sig att betala 30 000 kronor men höjde sedan till": no longer valid.
[[nodiscard]] bool is_raised_later(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
