/// Why: a day is written in many ways, and often without the month or the year that is given at the
/// other end of its period.
#pragma once

#include "caseflow/model/date.hpp"
#include "caseflow/prose/tokens.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace caseflow {

/// A day, a month or a year, as far as the words give it; 0 for a missing one.
struct DateInText {
    int year = 0;
    int month = 0;
    int day = 0;
    std::size_t end = 0; // the token after it
};

/// "2023-01-01", "20230101", "31.12.2023", "28/2 2011", "1 maj -23", "den sista december 2023",
/// "januari 2023", "2023"; without a year "1/1" and "1 januari".
[[nodiscard]] std::optional<DateInText> match_date(const Tokens& tokens, std::size_t at);

/// "2023-01": a month only beside another, elsewhere two years or a number.
[[nodiscard]] std::optional<DateInText> match_year_and_month(const Tokens& tokens, std::size_t at);

/// "12-31": only as the end of a period with the year before it.
[[nodiscard]] std::optional<DateInText> match_month_and_day(const Tokens& tokens, std::size_t at);

/// "jan 23", the month of a year: only beside another.
[[nodiscard]] std::optional<DateInText> match_short_month(const Tokens& tokens, std::size_t at);

/// "230101", "23-01-01": only beside another, or after a word that leads to a day.
[[nodiscard]] std::optional<DateInText> match_short(const Tokens& tokens, std::size_t at);

/// The name of a month, short or whole.
[[nodiscard]] bool is_month(const Tokens& tokens, std::size_t at);

/// A year as "2023", "-23" or "23": its value, and the token after it.
[[nodiscard]] std::optional<DateInText> match_year(const Tokens& tokens, std::size_t at);

/// True if the numbers from `at` to before `end` are not part of something longer:
/// "16-202100-2452", "2017:725".
[[nodiscard]] bool stands_alone(const Tokens& tokens, std::size_t at, std::size_t end);

/// The token after the words that lead from the first day to the last; `at` if there are none.
[[nodiscard]] std::size_t after_until(const Tokens& tokens, std::size_t at);

/// The first and the last day of what was read; nothing for a day that does not exist.
[[nodiscard]] std::optional<Date> first_day(const DateInText& value);
[[nodiscard]] std::optional<Date> last_day(const DateInText& value);

/// The names of months, long and short.
[[nodiscard]] std::vector<std::string_view> words_of_months();

/// "pågår 2023", "ska pågå 2023": the word before says how long something lasts.
[[nodiscard]] bool follows_lasting_verb(const Tokens& tokens, std::size_t at);

/// "Projektet pågår 2023.": the whole sentence gives the time, so it is not just a part of the
/// project.
[[nodiscard]] bool is_all_of_project(const Tokens& tokens, std::size_t at, std::size_t end);

/// True for a date after "t.o.m.", "till och med [den]".
[[nodiscard]] bool follows_until(const Tokens& tokens, std::size_t at);

/// True for a date after "fr.o.m.", "från och med [den]", "räknat från".
[[nodiscard]] bool follows_from(const Tokens& tokens, std::size_t at);

} // namespace caseflow
