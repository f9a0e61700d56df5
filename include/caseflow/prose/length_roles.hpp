/// Why: a length of time is the project's, the extension by a change, or a length of something
/// else.
#pragma once

#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// "förlängs med sex månader": an added length, not the whole.
[[nodiscard]] bool is_extension(const Tokens& tokens, const Surroundings& here, const Match& match);

/// "förlängs med sex månader", "från 12 till 18 månader": the role that the preposition gives.
[[nodiscard]] PeriodRole role_of_extension(const Tokens& tokens, const Surroundings& here,
                                           const Match& match);

/// "(tidigare 12 månader)", "och blir nu 18 månader": its only words say when.
[[nodiscard]] bool is_aside(const Tokens& tokens, const Surroundings& here);

/// "från 12 månader", "ny projekttid 18 månader": the side of a change that a length is on.
[[nodiscard]] When when_of_length(const Tokens& tokens, const Surroundings& here,
                                  const Match& match);

/// The role of a length by the words of its clause; "ett treårigt projekt" is clear by itself.
[[nodiscard]] PeriodRole role_of_length(const Tokens& tokens, const Surroundings& here,
                                        const Match& match, PeriodRole role);

/// "2023-01-01 – 2023-12-31 (24 månader)", "från 1 januari 2023 och 18 månader framåt": the length
/// of the period before it, or from the day before it.
[[nodiscard]] bool is_length_beside(const Tokens& tokens, const Match* before, const Match& match);

/// "36 månader, från den 1 januari 2023 till den 31 december 2025": the days come after it.
[[nodiscard]] bool is_length_of_next(const Tokens& tokens, const Match& match, const Match* next);

/// "förlängs med sex månader, till den 31 december 2022": the new last day comes after it.
[[nodiscard]] bool is_length_until(const Tokens& tokens, const Match& match, const Match* next);

/// "en treårig satsning, 2023–2025, som": the years after it belong to the effort.
void settle_days_by_length(const Tokens& tokens, const Match* before, const Match& match,
                           const std::vector<Match>& matches, std::vector<Reading>& readings);

/// "knappt två år", "drygt 18 månader"
[[nodiscard]] bool is_inexact(const Tokens& tokens, const Match& match);

} // namespace caseflow
