/// Why: "kvartal 1", "våren", "HT", "v. 10–20" and "budgetåret" are parts of a year, and only say
/// that something happens in them.
#pragma once

#include "caseflow/prose/readers.hpp"

namespace caseflow {

/// "hela 2023", "under år 2023", "första halvåret 2023", "kvartal 1–2 2023", "våren 2023",
/// "HT-23", "v. 10–20 2023", "årsskiftet 2023/2024", "2023/24".
[[nodiscard]] std::optional<Match> match_part_of_year(const Tokens& tokens, std::size_t at);

/// The words that such a part begins with.
[[nodiscard]] std::vector<std::string_view> words_of_calendar();

} // namespace caseflow
