#include "caseflow/prose/calendar.hpp"
#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/readers.hpp"
#include "caseflow/prose/weekdays.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

using Extent = TextPeriod::Extent;
using Unit = TextPeriod::Unit;

Match no_such_day(std::size_t at, std::size_t end) {
    return {at, end, Misspelt{Misspelt::Kind::day}};
}

/// Completes the first date from the last: "1 januari–30 juni 2023".
void complete(DateInText& first, const DateInText& last) {
    if (first.month == 0 && first.day != 0) first.month = last.month;
    if (first.year == 0) first.year = last.year - (first.month > last.month ? 1 : 0);
}

/// "åren 2023 och 2024"
bool follows_years(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at - 1, "åren kalenderåren budgetåren verksamhetsåren");
}

/// True if a word says that two years are a period of the case, not of some programme.
bool is_introduced(const Tokens& tokens, std::size_t at) {
    return follows_years(tokens, at) ||
           tokens.is_any(at - 1,
                         "under år perioden tiden projektperioden projekttiden mellan från");
}

/// "under 2023 och 2024"
bool is_next_year(const Tokens& tokens, std::size_t at, const DateInText& first,
                  const DateInText& last) {
    const bool lasts =
        follows_lasting_verb(tokens, at) || tokens.is(at - 1, "under") || follows_years(tokens, at);
    return lasts && first.month == 0 && first.day == 0 && last.month == 0 &&
           last.year == first.year + 1;
}

/// The end of a period; "till fredagen den 29 december", "t.o.m. den 31 december".
std::optional<DateInText> match_last(const Tokens& tokens, std::size_t at) {
    if (const auto value = match_date(tokens, at)) return value;
    return tokens.is(at, "och") && tokens.is(at + 1, "med") ? match_date(tokens, at + 2)
                                                            : std::nullopt;
}

/// "2023-01-01–12-31"
std::optional<DateInText> match_last_of_year(const Tokens& tokens, std::size_t at, int year) {
    auto last = match_month_and_day(tokens, at);
    if (last) last->year = year;
    return last;
}

/// "2023-11-28–29"
std::optional<DateInText> match_last_of_month(const Tokens& tokens, std::size_t at,
                                              const DateInText& first) {
    const bool tight = tokens.is_tight(first.end) && tokens.is_tight(at);
    if (!tight || !tokens.is_number(at, 1, 2) || tokens.value(at) <= first.day ||
        !stands_alone(tokens, at, at + 1) || is_month(tokens, at + 1)) // "2023–30 juni"
        return std::nullopt;
    return DateInText{first.year, first.month, tokens.value(at), at + 1};
}

/// "januari–mars och", "1/3–31/5, från": the last of several periods that share a year.
bool continues_others(const Tokens& tokens, std::size_t at) {
    while (tokens.is_any(at - 1, "från mellan den under")) --at;
    const bool joins = tokens.is_any(at - 1, "och samt") || tokens.is_sign(at - 1, ",");
    if (!joins || at < 2) return false;
    return is_month(tokens, at - 2) || (tokens.is_number(at - 2, 1, 2) &&
                                        tokens.is_sign(at - 3, "/") && tokens.is_tight(at - 2));
}

/// "Sommaren 2024 genomförs praktiken den 17 juni–9 augusti": the one year that the sentence has
/// named before; 0 if there is none.
int year_named_before(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t farthest = 12; // tokens
    int found = 0;
    for (std::size_t i = at; i > 1 && at - i < farthest && !begins_sentence(tokens, i); --i) {
        if (!tokens.is_year(i - 1)) continue;
        const bool named = tokens.begins_with_any(i - 2, "sommar höst vår vinter") ||
                           tokens.is_any(i - 2, "under hela") ||
                           (tokens.is_word(i - 2) && tokens.at(i - 2) != tokens.lower(i - 2));
        if (found != 0 || !named) return 0;
        found = tokens.value(i - 1);
    }
    return found;
}

/// "1 mars 2023 – 30 juni samma år", "… året därpå": the years from the first day's.
std::optional<int> years_later(const Tokens& tokens, std::size_t at) {
    if (!tokens.continues(at)) return std::nullopt;
    if (tokens.is(at, "samma") && tokens.is(at + 1, "år")) return 0;
    const bool next = tokens.is_any(at, "nästa följande påföljande nästföljande");
    const bool after = tokens.is_any(at + 1, "därpå efter därefter");
    if ((next && tokens.is(at + 1, "år")) || (after && tokens.is(at, "året"))) return 1;
    return std::nullopt;
}

/// "startar i maj 2023 och avslutas i november samma år": a day or month with the year that the
/// sentence has named last.
DateInText with_year_named_last(const Tokens& tokens, std::size_t at, DateInText value) {
    constexpr std::size_t farthest = 20; // tokens
    const auto later =
        value.year == 0 && value.month != 0 ? years_later(tokens, value.end) : std::nullopt;
    if (!later) return value;
    for (std::size_t i = at; i > 0 && at - i < farthest && !begins_sentence(tokens, i); --i) {
        if (!tokens.is_year(i - 1)) continue;
        value.year = tokens.value(i - 1) + *later;
        value.end += 2;
        break;
    }
    return value;
}

/// "perioden 2022-09-01 2024-08-31", whose dash got lost.
bool lacks_dash(const Tokens& tokens, std::size_t at, std::size_t end) {
    const auto is_iso = [&](std::size_t i) { return tokens.is_year(i) && tokens.is_dash(i + 1); };
    const std::size_t noun = at - (tokens.is_sign(at - 1, ":") ? 2 : 1);
    return is_iso(at) && is_iso(end) && tokens.continues(end) &&
           tokens.is_any(noun, "perioden projektperioden projektperiod projekttiden projekttid");
}

std::optional<Match> match_range(const Tokens& tokens, std::size_t at, DateInText first) {
    const bool slash = tokens.is_sign(first.end, "/") && first.day != 0 && first.year != 0 &&
                       (!tokens.is_tight(first.end) || // "2023-01-01/2023-12-31"
                        (tokens.is_year(first.end + 1) && tokens.is_dash(first.end + 2)));
    const std::size_t until = slash ? first.end + 1 : after_until(tokens, first.end);
    if (until == first.end && !lacks_dash(tokens, at, first.end)) return std::nullopt;
    const bool joined = tokens.is_any(first.end, "och till") && first.month == 0;
    auto last = match_last(tokens, until);
    const auto later = last && last->year == 0 ? years_later(tokens, last->end) : std::nullopt;
    if (later && first.year != 0)
        last = DateInText{first.year + *later, last->month, last->day, last->end + 2};
    if (first.year != 0 && first.day != 0 && (!last || last->year == 0))
        last = match_last_of_year(tokens, until, first.year);
    if (last && last->year == 0 && first.year == 0 && first.day != 0 && last->day != 0)
        last->year = year_named_before(tokens, at);
    if (!last && first.year != 0 && first.day != 0 && first.month != 0)
        last = match_last_of_month(tokens, until, first);
    if (!last || last->year == 0 || (first.month == 0 && first.day == 0 && last->month != 0))
        return std::nullopt;
    const bool between = tokens.is(at - 1, "mellan");
    if (joined && !between && !is_introduced(tokens, at) && !follows_lasting_verb(tokens, at))
        return std::nullopt;
    const bool both = joined && !between && is_next_year(tokens, at, first, *last);
    if (tokens.is(first.end, "och") && !between && !both) return std::nullopt;
    if (!stands_alone(tokens, at, last->end)) return std::nullopt;
    const bool several = first.year == 0 && continues_others(tokens, at);
    complete(first, *last);
    const auto from = first_day(first);
    const auto through = last_day(*last);
    if (!from || !through) return no_such_day(at, last->end);
    if (last->day != 0)
        if (auto found = match_other_weekday(tokens, until, last->end, *through)) return found;
    const bool years = first.month == 0 && (both || !is_introduced(tokens, at));
    const auto unit = last->month == 0 ? Unit::year : last->day == 0 ? Unit::month : Unit::day;
    const auto extent = several ? Extent::inside : years ? Extent::loose : Extent::whole;
    return Match{at, last->end, TextPeriod{*from, *through, extent, unit}};
}

/// "pågår 2023, 2024 och 2025", "åren 2023, 2024 och 2025", "för tre år, 2023, 2024 och 2025"
std::optional<Match> match_list_of_years(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_year(at) || !tokens.is_sign(at + 1, ",") || !tokens.is_year(at + 2) ||
        !(follows_lasting_verb(tokens, at) || tokens.is(at - 1, "under") ||
          follows_years(tokens, at) || (tokens.is_sign(at - 1, ",") && tokens.is(at - 2, "år"))))
        return std::nullopt;
    std::size_t last = at + 2;
    while (tokens.is_sign(last + 1, ",") && tokens.is_year(last + 2)) last += 2;
    const bool ends = tokens.is_any(last + 1, "och samt") && tokens.is_year(last + 2);
    if (!ends || tokens.value(last + 2) <= tokens.value(at) || !stands_alone(tokens, at, last + 3))
        return std::nullopt;
    return Match{at, last + 3,
                 TextPeriod{*first_day({tokens.value(at), 0, 0, 0}),
                            *last_day({tokens.value(last + 2), 0, 0, 0}), Extent::loose,
                            Unit::year}};
}

/// "1–30 juni 2023": the first is only a day.
std::optional<Match> match_days(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_number(at, 1, 2) || !tokens.is_dash(at + 1)) return std::nullopt;
    const auto last = match_date(tokens, at + 2);
    if (!last || last->day == 0 || tokens.is_number(at + 2, 4, 8) ||
        (last->year == 0 && year_named_before(tokens, at) == 0))
        return std::nullopt;
    return match_range(tokens, at, DateInText{0, 0, tokens.value(at), at + 1});
}

/// "2023-01 – 2023-12"
std::optional<Match> match_months_of_years(const Tokens& tokens, std::size_t at) {
    const auto first = match_year_and_month(tokens, at);
    const std::size_t until = first ? after_until(tokens, first->end) : at;
    const auto last = until > at ? match_year_and_month(tokens, until) : std::nullopt;
    if (!last || !stands_alone(tokens, at, last->end)) return std::nullopt;
    return Match{at, last->end,
                 TextPeriod{*first_day(*first), *last_day(*last), Extent::whole, Unit::month}};
}

/// Two days that `read` finds, the second not before the first.
template <class Read>
std::optional<Match> match_in_order(const Tokens& tokens, std::size_t at, Unit unit,
                                    const Read& read) {
    const auto first = read(tokens, at);
    const std::size_t until = first ? after_until(tokens, first->end) : at;
    const auto last = until > at ? read(tokens, until) : std::nullopt;
    if (!last || !stands_alone(tokens, at, last->end) || *first_day(*last) < *first_day(*first))
        return std::nullopt;
    return Match{at, last->end,
                 TextPeriod{*first_day(*first), *last_day(*last), Extent::whole, unit}};
}

/// "jan 23 – dec 24"
std::optional<Match> match_short_months(const Tokens& tokens, std::size_t at) {
    return match_in_order(tokens, at, Unit::month, match_short_month);
}

/// "230101–231231", "23-01-01 – 23-12-31"
std::optional<Match> match_short_days(const Tokens& tokens, std::size_t at) {
    return match_in_order(tokens, at, Unit::day, match_short);
}

/// "dnr 2017-1109", "ärende S 2020-0615"
bool is_case_number(const Tokens& tokens, std::size_t at) {
    if (at == 0 || !tokens.is_word(at - 1)) return false;
    constexpr std::size_t longest = 6; // letters of a series
    const std::string_view word = tokens.at(at - 1);
    const bool capitals =
        std::all_of(word.begin(), word.end(), [](char c) { return c < 'a' || c > 'z'; });
    return (capitals && word.size() <= longest) ||
           tokens.is_any(at - 1, "dnr diarienr diarienummer ärende ärendet nr");
}

/// "2010-1116": a year and four digits more.
bool is_short_of_a_dash(const Tokens& tokens, std::size_t at) {
    return !is_case_number(tokens, at) && tokens.is_year(at) && tokens.is_sign(at + 1, "-") &&
           tokens.is_tight(at + 1) && tokens.is_number(at + 2, 4, 4) && tokens.is_tight(at + 2) &&
           !tokens.is_year(at + 2) && tokens.value(at + 2) / 100 >= 1 &&
           tokens.value(at + 2) / 100 <= 12 && tokens.value(at + 2) % 100 >= 1 &&
           tokens.value(at + 2) % 100 <= 31 && stands_alone(tokens, at, at + 3);
}

bool is_deadline(const Tokens& tokens, std::size_t at) {
    return tokens.is(at - 1, "senast") ||
           (tokens.is_any(at - 1, "den per") && tokens.is(at - 2, "senast"));
}

/// A single date; a month alone is not one.
std::optional<Match> match_day(const Tokens& tokens, std::size_t at, const DateInText& value) {
    if (value.day == 0 || value.year == 0 || !stands_alone(tokens, at, value.end))
        return std::nullopt;
    const auto date = first_day(value);
    if (!date) return no_such_day(at, value.end);
    if (auto found = match_other_weekday(tokens, at, value.end, *date)) return found;
    TextPeriod period{*date, *date, Extent::day, Unit::day};
    period.deadline = is_deadline(tokens, at);
    return Match{at, value.end, period};
}

/// "startar", "slutar": verbs that a first or a last day follows.
bool is_verb_of_bound(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "startar börjar inleds påbörjas avslutas slutar upphör slutförs");
}

/// "avslutas 231231", "t.o.m. 23-12-31": a short day alone, after a word that introduces one.
std::optional<Match> match_short_day(const Tokens& tokens, std::size_t at) {
    const bool leads = follows_until(tokens, at) || follows_from(tokens, at) ||
                       is_verb_of_bound(tokens, at - 1) ||
                       tokens.is_any(at - 1, "projektstart projektslut");
    const auto value = leads ? match_short(tokens, at) : std::nullopt;
    return value ? match_day(tokens, at, *value) : std::nullopt;
}

/// True if a range continues after a month or a year; not in "startar i mars 2023 och är klart".
bool continues_as_range(const Tokens& tokens, std::size_t at, const DateInText& value) {
    const std::size_t until = after_until(tokens, value.end);
    if (until == value.end) return false;
    const bool bound = value.month != 0 || is_verb_of_bound(tokens, at - 1);
    if (!tokens.is(value.end, "och") || !bound) return true;
    return tokens.is_number(until) || is_month(tokens, until) || tokens.is(until, "den");
}

/// "december 2023", and a year alone after a word that makes it a time: "pågår 2024", "för 2023".
std::optional<Match> match_loose(const Tokens& tokens, std::size_t at, const DateInText& value) {
    if (value.day != 0 || value.year == 0 || !stands_alone(tokens, at, value.end) ||
        tokens.is(value.end, "års") || continues_as_range(tokens, at, value))
        return std::nullopt;
    const bool year = value.month == 0;
    if (year &&
        !tokens.is_any(at - 1, "för i till med m från pågår pågå pågick genomförs genomföras "
                               "löper drivs bedrivs startar börjar inleds påbörjas avslutas "
                               "slutar upphör slutförs sedan avser gäller") &&
        !tokens.is_sign(at - 1, "."))
        return std::nullopt;
    const bool all = year && is_all_of_project(tokens, at, value.end);
    return Match{at, value.end,
                 TextPeriod{*first_day(value), *last_day(value),
                            all ? Extent::whole : Extent::loose, year ? Unit::year : Unit::month}};
}

} // namespace

std::optional<Match> match_period(const Tokens& tokens, std::size_t at) {
    if (at > 1 && tokens.is_sign(at - 1, "/") && is_month(tokens, at - 2))
        return std::nullopt; // "vid månadsskiftet februari/mars 2024"
    if (auto found = match_wrong_year(tokens, at)) return found;
    if (auto found = match_months_of_years(tokens, at)) return found;
    if (auto found = match_short_days(tokens, at)) return found;
    if (auto found = match_short_day(tokens, at)) return found;
    if (auto found = match_short_months(tokens, at)) return found;
    if (tokens.is(at, "under") && match_list_of_years(tokens, at + 1))
        return std::nullopt; // which is read next
    if (auto found = match_part_of_year(tokens, at)) return found;
    if (auto found = match_days(tokens, at)) return found;
    if (auto found = match_list_of_years(tokens, at)) return found;
    auto first = match_date(tokens, at);
    if (!first) return std::nullopt;
    first = with_year_named_last(tokens, at, *first);
    if (auto found = match_range(tokens, at, *first)) return found;
    if (is_short_of_a_dash(tokens, at)) return Match{at, at + 3, Misspelt{Misspelt::Kind::date}};
    if (auto found = match_day(tokens, at, *first)) return found;
    return match_loose(tokens, at, *first);
}

std::vector<std::string_view> words_opening_periods() {
    std::vector<std::string_view> all = words_of_months();
    const auto calendar = words_of_calendar();
    all.insert(all.end(), calendar.begin(), calendar.end());
    const auto weekdays = definite_weekdays();
    all.insert(all.end(), weekdays.begin(), weekdays.end());
    all.insert(all.end(), {"den", "sista"});
    return all;
}

} // namespace caseflow
