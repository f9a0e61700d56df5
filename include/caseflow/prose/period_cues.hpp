/// Why: the meaning of a word for a date near it depends on its neighbours, and the meaning of a
/// verb on its subject.
#pragma once

#include "caseflow/prose/readers.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

[[nodiscard]] bool is_preposition(const Tokens& tokens, std::size_t at);

/// The meaning of a word beside its neighbours: "Projektet är etapp 2" names the project.
[[nodiscard]] PeriodCue period_cue_at(const Tokens& tokens, std::size_t at);

/// "jämfört med", ", med start", "och upphör": the rest is about another day or period.
[[nodiscard]] bool leads_to_other_days(const Tokens& tokens, std::size_t at);

[[nodiscard]] PeriodRole role_of_noun(PeriodCue cue);

/// "Leveransen flyttades från maj till november", "Avtalet förlängs till 2027": something other
/// than the project.
[[nodiscard]] bool moves_another(const Tokens& tokens, std::size_t verb, std::size_t begin);

/// "Projektet skjuts upp": it begins later.
[[nodiscard]] bool is_put_off(const Tokens& tokens, std::size_t at);

/// "Avtalet förlängdes med två år"
[[nodiscard]] bool moves_another_by(const Tokens& tokens, const Surroundings& here);

/// The role given by a verb: its subject's, or the project's; "gäller" alone gives none.
[[nodiscard]] PeriodRole role_of_verb(const Tokens& tokens, std::size_t verb, std::size_t begin);

/// "pågår fr.o.m.", "pågår i tre år, till och med", "får pågå längst till": the project's first or
/// last day, in words about the project.
[[nodiscard]] PeriodRole bound_of(const Tokens& tokens, const Surroundings& here, PeriodRole role);

/// "mars–december 2023 samt januari–februari 2024": each is a part of the whole.
void settle_joined_days(const Tokens& tokens, const Match* before, const Match& match,
                        const std::vector<Match>& matches, std::vector<Reading>& readings);

} // namespace caseflow
