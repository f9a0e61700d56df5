/// Why: a day of the week beside a date says again which day is meant, and shows a slip in it.
#pragma once

#include "caseflow/model/date.hpp"
#include "caseflow/prose/readers.hpp"
#include "caseflow/prose/tokens.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace caseflow {

/// True for a day of the week in its definite form, which may begin a date: "fredagen".
[[nodiscard]] bool is_definite_weekday(const Tokens& tokens, std::size_t at);

/// The definite forms.
[[nodiscard]] std::vector<std::string_view> definite_weekdays();

/// A date, the tokens from `at` to before `end`, with another day of the week than its own in its
/// words, before them, or in brackets after them: "fredagen den 15 mars 2023", a Wednesday. Nothing
/// for the last of a list of days: "måndag och fredag 3 mars 2023".
[[nodiscard]] std::optional<Match> match_other_weekday(const Tokens& tokens, std::size_t at,
                                                       std::size_t end, Date date);

} // namespace caseflow
