#include "caseflow/prose/readers.hpp"

#include <array>
#include <fmt/format.h>

namespace caseflow {
namespace {

using Extent = TextPeriod::Extent;
using Unit = TextPeriod::Unit;

constexpr std::array<std::string_view, 12> months = {
    "januari", "februari", "mars",      "april",   "maj",      "juni",
    "juli",    "augusti",  "september", "oktober", "november", "december"};
constexpr std::array<std::string_view, 12> short_months = {
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sept", "okt", "nov", "dec"};

constexpr std::array<std::string_view, 4> ordinals = {"första", "andra", "tredje", "fjärde"};

/// 1 to 12; 0 for another word. Short names are read only beside a day or a year.
int month_of(const Tokens& tokens, std::size_t at) {
    for (std::size_t i = 0; i < months.size(); ++i)
        if (tokens.is(at, months[i]) || tokens.is(at, short_months[i]))
            return static_cast<int>(i) + 1;
    return 0;
}

bool is_year(const Tokens& tokens, std::size_t at) {
    return tokens.is_number(at, 4, 4) && tokens.value(at) >= 1900 && tokens.value(at) <= 2099;
}

/// A day, a month or a year, as far as the words give it.
struct DateInText {
    int year = 0;
    int month = 0;
    int day = 0;
    std::size_t end = 0;
};

/// True if the numbers from `at` to before `end` are not part of something longer:
/// "16-202100-2452", "2017:725".
bool stands_alone(const Tokens& tokens, std::size_t at, std::size_t end) {
    const auto joins = [&](std::size_t sign) {
        return tokens.is_sign(sign, "-") || tokens.is_sign(sign, "/") || tokens.is_sign(sign, ":");
    };
    const bool before = at > 0 && tokens.is_tight(at) &&
                        (tokens.is_number(at - 1) || tokens[at - 1].kind == Token::Kind::word ||
                         (joins(at - 1) && tokens.is_number(at - 2)));
    const bool behind = tokens.is_tight(end) &&
                        (tokens.is_number(end) || tokens[end].kind == Token::Kind::word ||
                         (joins(end) && tokens.is_tight(end + 1) && tokens.is_number(end + 1)));
    return !before && !behind;
}

/// 2023-01-01
std::optional<DateInText> match_iso(const Tokens& tokens, std::size_t at) {
    const bool is = is_year(tokens, at) && tokens.is_sign(at + 1, "-") && tokens.is_tight(at + 1) &&
                    tokens.is_number(at + 2, 2, 2) && tokens.is_tight(at + 2) &&
                    tokens.is_sign(at + 3, "-") && tokens.is_tight(at + 3) &&
                    tokens.is_number(at + 4, 2, 2) && tokens.is_tight(at + 4);
    if (!is) return std::nullopt;
    return DateInText{tokens.value(at), tokens.value(at + 2), tokens.value(at + 4), at + 5};
}

/// 28/2 2011
std::optional<DateInText> match_slashed(const Tokens& tokens, std::size_t at) {
    const bool is = tokens.is_number(at, 1, 2) && tokens.is_sign(at + 1, "/") &&
                    tokens.is_tight(at + 1) && tokens.is_number(at + 2, 1, 2) &&
                    tokens.is_tight(at + 2) && is_year(tokens, at + 3) &&
                    !tokens.is_tight(at + 3) && tokens.goes_on(at + 3);
    if (!is || tokens.value(at + 2) > 12 || tokens.value(at + 2) == 0) return std::nullopt;
    return DateInText{tokens.value(at + 3), tokens.value(at + 2), tokens.value(at), at + 4};
}

/// [den] 1 januari [2023], januari [2023]
std::optional<DateInText> match_written(const Tokens& tokens, std::size_t at) {
    DateInText value;
    if (tokens.is(at, "den")) ++at;
    if (tokens.is_number(at, 1, 2)) value.day = tokens.value(at++);
    value.month = month_of(tokens, at);
    if (value.month == 0 || !tokens.goes_on(at)) return std::nullopt;
    value.end = at + 1;
    if (tokens.is_sign(value.end, ".") && tokens.is_tight(value.end) &&
        is_year(tokens, value.end + 1))
        ++value.end; // "jan. 2023"
    if (is_year(tokens, value.end) && tokens.goes_on(value.end))
        value.year = tokens.value(value.end++);
    return value;
}

std::optional<DateInText> match_end(const Tokens& tokens, std::size_t at) {
    if (auto value = match_iso(tokens, at)) return value;
    if (auto value = match_slashed(tokens, at)) return value;
    if (auto value = match_written(tokens, at)) return value;
    if (is_year(tokens, at)) return DateInText{tokens.value(at), 0, 0, at + 1};
    return std::nullopt;
}

/// The token after the words that lead from the first day to the last; `at` if there are none.
std::size_t behind_until(const Tokens& tokens, std::size_t at) {
    const auto letters = [&](std::size_t i, std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words) {
            if (!tokens.is(i, word)) return at;
            ++i;
            if (tokens.is_sign(i, ".")) ++i;
        }
        return i;
    };
    if (!tokens.goes_on(at)) return at;
    if (tokens.is_dash(at))
        return tokens.is_dash(at + 1) && tokens.is_tight(at + 1) ? at + 2 : at + 1;
    if (const std::size_t end = letters(at, {"t", "o", "m"}); end != at) return end;
    if (const std::size_t end = letters(at, {"till", "och", "med"}); end != at) return end;
    if (const std::size_t end = letters(at, {"fram", "till"}); end != at) return end;
    return letters(at, {tokens.is(at, "tom") ? "tom" : tokens.is(at, "och") ? "och" : "till"});
}

std::optional<Date> checked(int year, int month, int day) {
    const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                    std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return date;
}

std::optional<Date> first_day(const DateInText& value) {
    return checked(value.year, value.month == 0 ? 1 : value.month, value.day == 0 ? 1 : value.day);
}

std::optional<Date> last_day(const DateInText& value) {
    if (value.day != 0) return checked(value.year, value.month, value.day);
    const int month = value.month == 0 ? 12 : value.month;
    const auto last = std::chrono::year(value.year) /
                      std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
    return Date(last);
}

Match no_such_day(std::size_t at, std::size_t end) {
    return {at, end, Misspelt{Misspelt::Kind::date, "there is no such day"}};
}

/// Completes the first date from the last: "1 januari–30 juni 2023".
void complete(DateInText& first, const DateInText& last) {
    if (first.month == 0 && first.day != 0) first.month = last.month;
    if (first.year == 0) first.year = last.year - (first.month > last.month ? 1 : 0);
}

/// True if a word says that two years are a period of the case, not of some programme.
bool is_introduced(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at - 1, {"under", "åren", "år", "perioden", "tiden", "projektperioden",
                                  "projekttiden", "mellan", "från"});
}

std::optional<Match> match_range(const Tokens& tokens, std::size_t at, DateInText first) {
    const std::size_t next = behind_until(tokens, first.end);
    if (next == first.end) return std::nullopt;
    const bool joined = tokens.is_any(first.end, {"och", "till"}) && first.month == 0;
    const auto last = match_end(tokens, next);
    if (!last || last->year == 0 || (first.month == 0 && first.day == 0 && last->month != 0))
        return std::nullopt;
    if (joined && !tokens.is(at - 1, "mellan") && !is_introduced(tokens, at)) return std::nullopt;
    if (tokens.is(first.end, "och") && !tokens.is(at - 1, "mellan")) return std::nullopt;
    if (!stands_alone(tokens, at, last->end)) return std::nullopt;
    complete(first, *last);
    const auto from = first_day(first);
    const auto until = last_day(*last);
    if (!from || !until) return no_such_day(at, last->end);
    const bool years = first.month == 0 && !is_introduced(tokens, at);
    const auto unit = last->month == 0 ? Unit::year : last->day == 0 ? Unit::month : Unit::day;
    return Match{at, last->end,
                 TextPeriod{*from, *until, years ? Extent::loose : Extent::whole, unit}};
}

/// "1–30 juni 2023": the first is only a day.
std::optional<Match> match_days(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_number(at, 1, 2) || !tokens.is_dash(at + 1)) return std::nullopt;
    const auto last = match_written(tokens, at + 2);
    if (!last || last->day == 0 || last->year == 0) return std::nullopt;
    return match_range(tokens, at, DateInText{0, 0, tokens.value(at), at + 1});
}

Match part_of_year(std::size_t at, std::size_t end, int year, int first_month, int count,
                   Extent extent = Extent::inside) {
    return {at, end,
            TextPeriod{*first_day({year, first_month, 1, 0}),
                       *last_day({year, first_month + count - 1, 0, 0}), extent, Unit::day}};
}

/// "hela 2023", "under hela år 2023", "första halvåret 2023", "kvartal 1 2023", "under 2023"
std::optional<Match> match_part_of_year(const Tokens& tokens, std::size_t at) {
    const auto year_at = [&](std::size_t i) {
        if (tokens.is_any(i, {"av", "år", "året"}) || tokens.is_sign(i, ",")) ++i;
        return i;
    };
    const auto alone = [&](std::size_t i) {
        return is_year(tokens, i) && tokens.goes_on(i) && stands_alone(tokens, i, i + 1) &&
               behind_until(tokens, i + 1) == i + 1;
    };
    if (tokens.is_any(at, {"hela", "under"})) {
        const bool whole = tokens.is(at, "hela") || tokens.is(at + 1, "hela");
        const std::size_t i = year_at(tokens.is(at + 1, "hela") ? at + 2 : at + 1);
        if (alone(i))
            return part_of_year(at, i + 1, tokens.value(i), 1, 12,
                                whole ? Extent::inside : Extent::loose);
    }
    const bool second = tokens.is(at, "andra");
    const bool half =
        tokens.is_any(at + 1, {"halvåret", "halvår"}) && (second || tokens.is(at, "första"));
    if (half && alone(year_at(at + 2)))
        return part_of_year(at, year_at(at + 2) + 1, tokens.value(year_at(at + 2)), second ? 7 : 1,
                            6);
    int quarter = 0;
    if (tokens.is_any(at, {"kvartal", "q"}) && tokens.is_number(at + 1, 1, 1))
        quarter = tokens.value(at + 1);
    for (std::size_t i = 0; i < ordinals.size(); ++i)
        if (tokens.is(at, ordinals[i]) && tokens.is_any(at + 1, {"kvartalet", "kvartal"}))
            quarter = static_cast<int>(i) + 1;
    if (quarter < 1 || quarter > 4 || !alone(year_at(at + 2))) return std::nullopt;
    return part_of_year(at, year_at(at + 2) + 1, tokens.value(year_at(at + 2)), 3 * quarter - 2, 3);
}

/// "2010-1116": a year and four digits more.
bool is_short_of_a_dash(const Tokens& tokens, std::size_t at) {
    return is_year(tokens, at) && tokens.is_sign(at + 1, "-") && tokens.is_tight(at + 1) &&
           tokens.is_number(at + 2, 4, 4) && tokens.is_tight(at + 2) && !is_year(tokens, at + 2) &&
           tokens.value(at + 2) / 100 >= 1 && tokens.value(at + 2) / 100 <= 12 &&
           tokens.value(at + 2) % 100 >= 1 && tokens.value(at + 2) % 100 <= 31 &&
           stands_alone(tokens, at, at + 3);
}

/// A single date, which a month alone is not.
std::optional<Match> match_day(const Tokens& tokens, std::size_t at, const DateInText& value) {
    if (value.day == 0 || value.year == 0 || !stands_alone(tokens, at, value.end))
        return std::nullopt;
    const auto date = first_day(value);
    if (!date) return no_such_day(at, value.end);
    TextPeriod period{*date, *date, Extent::day, Unit::day};
    period.deadline = tokens.is(at - 1, "senast") ||
                      (tokens.is_any(at - 1, {"den", "per"}) && tokens.is(at - 2, "senast"));
    return Match{at, value.end, period};
}

} // namespace

std::optional<Match> match_period(const Tokens& tokens, std::size_t at) {
    if (auto found = match_part_of_year(tokens, at)) return found;
    if (auto found = match_days(tokens, at)) return found;
    const auto first = match_end(tokens, at);
    if (!first) return std::nullopt;
    if (auto found = match_range(tokens, at, *first)) return found;
    if (is_short_of_a_dash(tokens, at))
        return Match{at, at + 3, Misspelt{Misspelt::Kind::date, "a date is written 2010-11-16"}};
    return match_day(tokens, at, *first);
}

std::vector<std::string_view> words_opening_periods() {
    std::vector<std::string_view> all = {"den", "hela", "under", "kvartal", "q"};
    all.insert(all.end(), months.begin(), months.end());
    all.insert(all.end(), short_months.begin(), short_months.end());
    all.insert(all.end(), ordinals.begin(), ordinals.end());
    return all;
}

} // namespace caseflow
