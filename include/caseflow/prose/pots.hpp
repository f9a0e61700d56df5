/// Why: much of the money that a text mentions is not the grant but its source: an appropriation, a
/// frame, somebody's budget.
#pragma once

#include "caseflow/prose/sum_cues.hpp"

namespace caseflow {

/// "ur anslaget", "inom ramen": the source of the money.
[[nodiscard]] bool is_taken_from(const Tokens& tokens, std::size_t at);

/// "budgetramen om 3 200 000 kronor", "potten (4 mnkr)", "anslaget för 2023, som är", "ramen för
/// tidigare beslutade 18 mnkr": the size of the source, not a sum taken from it.
[[nodiscard]] bool has_own_sum(const Tokens& tokens, std::size_t at);

/// "ett anslag på 500 000 kronor", "i projektanslag": the gift, not its source.
[[nodiscard]] bool is_anslag_given(const Tokens& tokens, std::size_t at);

/// "31,4 miljoner kronor att fördela"
[[nodiscard]] bool is_to_share_out(const Tokens& tokens, std::size_t after);

/// "uppgår till 1,1 mnkr, av vilka 960 000 kronor redan är intecknade": the money available to all.
[[nodiscard]] bool is_in_use(const Tokens& tokens, const Surroundings& here);

/// "ansöker i den årliga utlysningen om 390 000 kronor": the call for applications, not the sum
/// shared out there.
[[nodiscard]] bool is_where_it_is_sought(const Tokens& tokens, std::size_t pot, std::size_t sum);

/// "Skärgårdsbidragen för 2019 uppgår till": the grants to all.
[[nodiscard]] bool are_all_grants(const Tokens& tokens, std::size_t at);

/// "tas från områdets projektbudget, som för 2023 är": the budget of all its projects.
[[nodiscard]] bool is_budget_of_pot(const Tokens& tokens, std::size_t at);

/// "ur reserven, som därefter uppgår till": the balance.
[[nodiscard]] bool is_balance(const Tokens& tokens, std::size_t at);

/// "kommunstyrelsens investeringsram, där 4,2 mnkr är avsatta": a part of the pot.
[[nodiscard]] bool is_in_pot(const Tokens& tokens, const Surroundings& here);

/// "Kulturskolans budget": the budget of somebody who also has other money, not of the project.
[[nodiscard]] bool is_budget_of_another(const Tokens& tokens, std::size_t at);

/// "en ny budget om", "den reviderade budgeten": the applicant's new version of the project's
/// budget.
[[nodiscard]] bool is_changed_budget(const Tokens& tokens, std::size_t budget);

/// "Projektets budget är", "Rådet har en budget på": the whole cost, somebody else's money, or a
/// pot.
[[nodiscard]] SumRole role_of_budget(const Tokens& tokens, const SumCues& cues,
                                     const Surroundings& here);

/// "Föreningens budget för 2023 omsluter 2 800 000 kronor": its whole activity.
[[nodiscard]] bool owns_budget(const Tokens& tokens, std::size_t subject, std::size_t verb);

/// "Kulturrådet har beslutat om 240 000 kronor", "har fattat beslut om 240 000 kronor"
[[nodiscard]] bool is_decided_by(const Tokens& tokens, const Surroundings& here);

/// "har kulturnämnden i år 600 000 kronor": a body's money for its whole activity.
[[nodiscard]] bool is_means_of_body(const Tokens& tokens, const SumCues& ahead,
                                    const Surroundings& here);

/// "ur anslaget för bredband, där 2,1 mnkr finns kvar": the rest of a pot.
[[nodiscard]] bool is_left_in_pot(const Tokens& tokens, const Surroundings& here);

/// "De andra fyra som sökt får 510 000 kronor", "beviljas fyra andra föreningar": the grants to
/// others.
[[nodiscard]] bool is_of_other_applicants(const Tokens& tokens, const Surroundings& here);

/// "Stiftelsen Kustfonden (500 000 kr)": a giver, by name.
[[nodiscard]] bool is_name_of_fund(const Tokens& tokens, std::size_t at);

/// "avsatte i november 1,2 miljoner kronor för skolprojekt": for several projects, not named.
[[nodiscard]] bool is_set_aside_for_many(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
