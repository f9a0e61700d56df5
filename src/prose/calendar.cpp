#include "caseflow/prose/calendar.hpp"

#include "caseflow/prose/dates.hpp"

#include <algorithm>
#include <array>

namespace caseflow {
namespace {

using Extent = TextPeriod::Extent;
using Unit = TextPeriod::Unit;

/// Months of a year, and the token after the words for them.
struct Months {
    int first;
    int count;
    std::size_t end;
    int part = 0;       // length of each part
    bool vague = false; // "hösten": with no exact days
};

struct Season {
    std::string_view word;
    int first;
    int count;
};

constexpr std::array seasons = {Season{"våren", 1, 6},  Season{"vårterminen", 1, 6},
                                Season{"vt", 1, 6},     Season{"sommaren", 6, 3},
                                Season{"hösten", 7, 6}, Season{"höstterminen", 7, 6},
                                Season{"ht", 7, 6},     Season{"vintern", 1, 12}};

constexpr std::array<std::string_view, 4> ordinals = {"första", "andra", "tredje", "fjärde"};

/// The kinds of equal parts that a year is divided into.
struct Division {
    AnyWord words; // before the number: "kvartal 1"
    AnyWord nouns; // after it in words: "första kvartalet"
    int months;
};

const Division divisions[] = {
    {"kvartal kv q", "kvartalet kvartal", 3},
    {"tertial t", "tertialet tertial", 4},
    {"halvår h", "halvåret halvår", 6},
};

/// The token of the number after the word for a part of the year, "kvartal 1", "kv. 1", "Q1"; 0 if
/// there is none.
std::size_t number_of_part(const Tokens& tokens, std::size_t at, const Division& division) {
    if (!tokens.is_any(at, division.words)) return 0;
    const bool letter = tokens.at(at).size() == 1;
    const bool dot = tokens.is_sign(at + 1, ".") && tokens.is_tight(at + 1);
    const std::size_t number = at + (dot ? 2 : 1);
    if (letter && (dot || !tokens.is_tight(number))) return 0;
    return tokens.is_number(number, 1, 1) ? number : 0;
}

/// "kvartal 1", "kvartal 1–4", "Q1–Q4"
std::optional<Months> match_numbered(const Tokens& tokens, std::size_t at) {
    for (const Division& division : divisions) {
        const std::size_t number = number_of_part(tokens, at, division);
        if (number == 0) continue;
        std::size_t end = number;
        if (const std::size_t next = after_until(tokens, number + 1); next != number + 1) {
            const std::size_t again = number_of_part(tokens, next, division);
            end = again > 0 ? again : tokens.is_number(next, 1, 1) ? next : number;
        }
        const int first = tokens.value(number);
        const int last = tokens.value(end);
        const bool both = tokens.is(number + 1, "och") && end > number;
        if (first < 1 || last < first || last * division.months > 12 || (both && last != first + 1))
            return std::nullopt;
        return Months{(first - 1) * division.months + 1, (last - first + 1) * division.months,
                      end + 1, division.months};
    }
    return std::nullopt;
}

/// Which one "första" or "1:a" counts, from 0, and the token after it.
std::optional<std::pair<int, std::size_t>> match_count(const Tokens& tokens, std::size_t at) {
    const auto* const found =
        std::find_if(ordinals.begin(), ordinals.end(),
                     [&](std::string_view word) { return tokens.is(at, word); });
    if (found != ordinals.end())
        return std::pair(static_cast<int>(found - ordinals.begin()), at + 1);
    const bool digits = tokens.is_number(at, 1, 1) && tokens.value(at) > 0 &&
                        tokens.is_sign(at + 1, ":") && tokens.is_tight(at + 1) &&
                        tokens.is_any(at + 2, "a e") && tokens.is_tight(at + 2);
    return digits ? std::optional(std::pair(tokens.value(at) - 1, at + 3)) : std::nullopt;
}

/// "första halvåret", "3:e kvartalet"
std::optional<Months> match_ordinal(const Tokens& tokens, std::size_t at) {
    const auto count = match_count(tokens, at);
    if (!count) return std::nullopt;
    const auto& [before, noun] = *count;
    for (const Division& division : divisions)
        if (tokens.is_any(noun, division.nouns) && (before + 1) * division.months <= 12)
            return Months{before * division.months + 1, division.months, noun + 1, division.months};
    return std::nullopt;
}

std::optional<Months> match_season(const Tokens& tokens, std::size_t at) {
    for (const Season& season : seasons)
        if (tokens.is(at, season.word))
            return Months{season.first, season.count, at + 1, season.count < 12 ? season.count : 0,
                          true};
    return std::nullopt;
}

/// "i början av 2023", "slutet av år 2023", "vid utgången av 2023", "årets slut 2023"
std::optional<Months> match_side(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "årets") && tokens.is_any(at + 1, "slut utgång"))
        return Months{12, 1, at + 2};
    if (!tokens.is_any(at + 1, "av på")) return std::nullopt;
    if (tokens.is(at, "början")) return Months{1, 4, at + 2};
    if (tokens.is(at, "mitten")) return Months{4, 6, at + 2};
    if (tokens.is(at, "utgången")) return Months{12, 1, at + 2};
    return tokens.is(at, "slutet") ? std::optional(Months{9, 4, at + 2}) : std::nullopt;
}

std::size_t after_words_of_year(const Tokens& tokens, std::size_t at) {
    while (tokens.is_any(at, "av år året läsåret under") || tokens.is_sign(at, ",")) ++at;
    return at;
}

/// A year that is not part of a range.
std::optional<DateInText> match_lone_year(const Tokens& tokens, std::size_t at) {
    const auto year = match_year(tokens, at);
    if (!year || !tokens.continues(at) || !stands_alone(tokens, at, year->end)) return std::nullopt;
    const bool open = tokens.is_dash(year->end) && tokens.is_tight(year->end) &&
                      !tokens.is_tight(year->end + 1); // "från H1 2023-"
    if (open) return std::nullopt;
    const std::size_t next = after_until(tokens, year->end);
    const bool range = next != year->end && (tokens.is_year(next) || tokens.is_number(next, 2, 2));
    return range || tokens.is(year->end, "års") ? std::nullopt : year;
}

Match part_of_year(std::size_t at, std::size_t end, int year, const Months& months,
                   Extent extent = Extent::inside, Unit unit = Unit::day) {
    return {at, end,
            TextPeriod{*first_day({year, months.first, 1, 0}),
                       *last_day({year, months.first + months.count - 1, 0, 0}), extent, unit}};
}

/// "2023", "av år 2023", and right after its word: "HT-23", "VT23"
std::optional<DateInText> match_year_after(const Tokens& tokens, std::size_t at) {
    const std::size_t next = after_words_of_year(tokens, at);
    return tokens.is_tight(next) ? match_year(tokens, next) : match_lone_year(tokens, next);
}

/// Parts of a year, and their year.
struct MonthsOfYear {
    Months months;
    int year;
    std::size_t end;
};

/// "kvartal 1–3 2023", "första halvåret 2023", "HT-23"
std::optional<MonthsOfYear> match_months_of_year(const Tokens& tokens, std::size_t at) {
    auto months = match_numbered(tokens, at);
    if (!months) months = match_ordinal(tokens, at);
    if (!months) months = match_season(tokens, at);
    if (!months) months = match_side(tokens, at);
    const auto year = months ? match_year_after(tokens, months->end) : std::nullopt;
    return year ? std::optional(MonthsOfYear{*months, year->year, year->end}) : std::nullopt;
}

/// The days of the first part, or of the last, with a few days around them; for a season, the days
/// near it.
DaySpan days_of_part(const MonthsOfYear& of, bool last) {
    constexpr auto season = std::chrono::days(62);
    constexpr auto few = std::chrono::days(7);
    const auto near = of.months.vague ? season : std::chrono::days(0);
    const auto beside = of.months.vague ? season : few;
    const int end = of.months.first + of.months.count - 1;
    const int first = last ? end - of.months.part + 1 : of.months.first;
    const Date from = *first_day({of.year, first, 1, 0});
    const Date to = *last_day({of.year, first + of.months.part - 1, 0, 0});
    return {Date(std::chrono::sys_days(from) - (last ? near : beside)),
            Date(std::chrono::sys_days(to) + (last ? beside : near))};
}

/// "Q1 2023–Q3 2023", "från hösten 2022 till våren 2025": the last part of a range; `first` itself
/// if no range follows.
MonthsOfYear match_last_months(const Tokens& tokens, const MonthsOfYear& first) {
    const std::size_t next = after_until(tokens, first.end);
    if (next == first.end || tokens.is(first.end, "och")) return first;
    const auto last = match_months_of_year(tokens, next);
    const bool later =
        last && (last->year > first.year ||
                 (last->year == first.year && last->months.first > first.months.first));
    return later ? *last : first;
}

std::optional<Match> match_months(const Tokens& tokens, std::size_t at) {
    const auto first = match_months_of_year(tokens, at);
    if (!first) return std::nullopt;
    const MonthsOfYear last = match_last_months(tokens, *first);
    Match found = part_of_year(at, first->end, first->year, first->months);
    auto& value = std::get<TextPeriod>(found.value);
    if (last.end != first->end) {
        found.end = last.end;
        value.last = *last_day({last.year, last.months.first + last.months.count - 1, 0, 0});
    }
    const bool several = last.end != first->end || first->months.count > first->months.part;
    if (several && first->months.part > 0 && last.months.part > 0)
        value.bounds.emplace(days_of_part(*first, false), days_of_part(last, true));
    return found;
}

/// Weeks of a year, the first and the last, and the token after the words for them.
struct Weeks {
    int first;
    int last;
    std::size_t end;
};

/// Skips "vecka" or "v.": returns the token after it, or `at` if there is none.
std::size_t after_week_word(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_any(at, "vecka veckorna veckor v")) return at;
    return at + (tokens.is_sign(at + 1, ".") ? 2 : 1);
}

/// "vecka 1–52", "v. 10–20", "veckorna 10 till 20", "v.1–v.26"
std::optional<Weeks> match_weeks(const Tokens& tokens, std::size_t word) {
    const std::size_t at = after_week_word(tokens, word);
    if (at == word || !tokens.is_number(at, 1, 2)) return std::nullopt;
    const int first = tokens.value(at);
    std::size_t next = after_until(tokens, at + 1);
    if (next > at + 1) next = after_week_word(tokens, next);
    const bool several = next > at + 1 && tokens.is_number(next, 1, 2);
    const int last = several ? tokens.value(next) : first;
    if (first < 1 || last < first || last > 53) return std::nullopt;
    return Weeks{first, last, several ? next + 1 : at + 1};
}

/// The Monday of a week: the first has 4 January in it.
std::chrono::sys_days monday_of(int year, int week) {
    const std::chrono::sys_days fourth =
        std::chrono::year(year) / std::chrono::January / std::chrono::day(4);
    const std::chrono::weekday day(fourth);
    return fourth - (day - std::chrono::Monday) + std::chrono::weeks(week - 1);
}

/// "vecka 10–20 2023"; not a week 53 that the year does not have.
std::optional<Match> match_weeks_of_year(const Tokens& tokens, std::size_t at) {
    const auto weeks = match_weeks(tokens, at);
    if (!weeks) return std::nullopt;
    const auto year = match_year_after(tokens, weeks->end);
    if (!year || monday_of(year->year, weeks->last) >= monday_of(year->year + 1, 1))
        return std::nullopt;
    constexpr auto week = std::chrono::days(7);
    const auto monday = monday_of(year->year, weeks->first);
    const auto sunday = monday_of(year->year, weeks->last) + week - std::chrono::days(1);
    TextPeriod value{Date(monday), Date(sunday), Extent::inside};
    const bool bounded = weeks->first == 1 || weeks->last >= 52; // else a time within the project
    if (bounded && weeks->last > weeks->first) // the year may begin or end in a week beside them
        value.bounds.emplace(DaySpan(Date(monday - week), Date(monday + week + week)),
                             DaySpan(Date(sunday - week - week), Date(sunday + week)));
    return Match{at, year->end, value};
}

/// "hela 2023", "under hela år 2023", "helåret 2023", "under 2023", "budgetåret 2023"
std::optional<Match> match_whole_year(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_any(at, "hela under helåret helår kalenderåret verksamhetsåret budgetåret "
                           "räkenskapsåret projektåret året år"))
        return std::nullopt;
    std::size_t next = at + 1;
    while (tokens.is_any(next, "hela år året kalenderåret helåret budgetåret") && next < at + 4)
        ++next;
    if (!tokens.is_year(next)) return std::nullopt;
    bool every = false;
    for (std::size_t i = at; i < next; ++i) every = every || tokens.is_any(i, "hela helåret helår");
    const bool two = every && tokens.is(next + 1, "och") && tokens.is_year(next + 2) &&
                     tokens.value(next + 2) == tokens.value(next) + 1;
    if (two && match_lone_year(tokens, next + 2)) // "under hela 2023 och 2024"
        return Match{at, next + 3,
                     TextPeriod{*first_day({tokens.value(next), 0, 0, 0}),
                                *last_day({tokens.value(next + 2), 0, 0, 0}), Extent::every,
                                Unit::year}};
    const auto year = match_lone_year(tokens, next);
    if (!year) return std::nullopt;
    const bool all = is_all_of_project(tokens, at, year->end);
    const bool loose = !every && tokens.is_any(at, "under år");
    return part_of_year(at, year->end, year->year, {1, 12, 0},
                        every   ? Extent::every
                        : all   ? Extent::whole
                        : loose ? Extent::loose
                                : Extent::inside,
                        Unit::year);
}

/// "2023/24 och 2024/25"
bool continues_list(const Tokens& tokens, std::size_t at) {
    return tokens.is_sign(at, ",") || tokens.is_any(at, "och samt eller respektive");
}

/// "2023/2024", "2023/24", "2023–24": a time within two or more years, or all of them if the words
/// say how long something lasts.
std::optional<Match> match_years_in_short(const Tokens& tokens, std::size_t at) {
    const std::size_t next = at + 2;
    const bool slash = tokens.is_sign(at + 1, "/");
    if (!tokens.is_year(at) || (!slash && !tokens.is_dash(at + 1)) || !tokens.is_tight(at + 1) ||
        !tokens.is_tight(next) || !tokens.is_number(next) || !stands_alone(tokens, at, at + 3) ||
        is_month(tokens, next + 1)) // "1 februari (onsdag) 2023–31 augusti"
        return std::nullopt;
    const int first = tokens.value(at);
    const bool full = tokens.is_year(next) && slash;
    const int last = full                           ? tokens.value(next)
                     : tokens.is_number(next, 2, 2) ? first / 100 * 100 + tokens.value(next)
                                                    : 0;
    const bool sound = slash ? last == first + 1 : last > first && last <= first + 10;
    if (!sound) return std::nullopt;
    if (tokens.is(at - 1, "årsskiftet"))
        return Match{at, next + 1,
                     TextPeriod{*first_day({first, 12, 31, 0}), *first_day({last, 1, 1, 0}),
                                Extent::inside}};
    if (tokens.is_any(at - 1, "läsåret läsår")) // from August to June
        return Match{at, next + 1,
                     TextPeriod{*first_day({first, 8, 1, 0}), *last_day({last, 6, 0, 0}),
                                Extent::inside, Unit::month}};
    const bool all = !slash && tokens.is(at - 1, "åren"); // "åren 2023–25"
    const bool both =
        !slash || (follows_lasting_verb(tokens, at) && !continues_list(tokens, next + 1));
    return Match{at, next + 1,
                 TextPeriod{*first_day({first, 1, 1, 0}), *last_day({last, 12, 0, 0}),
                            all    ? Extent::whole
                            : both ? Extent::loose
                                   : Extent::inside,
                            Unit::year}};
}

/// "2019 års anslag", after "ur", "från", "av" or "inom": the year of the money.
std::optional<Match> match_budget_year(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_year(at) || !tokens.is(at + 1, "års") ||
        !tokens.is_any(at - 1, "ur från av inom i"))
        return std::nullopt;
    const bool money = tokens.is_any(
        at + 2, "anslag medel budget ram anslagsram projektmedel utvecklingsmedel medelsram");
    if (!money) return std::nullopt;
    auto match = part_of_year(at, at + 3, tokens.value(at), {1, 12, 0}, Extent::inside, Unit::year);
    std::get<TextPeriod>(match.value).role = PeriodRole::budget;
    return match;
}

/// "2024 års slut", "2024 års utgång"
std::optional<Match> match_end_of_year(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_year(at) || !tokens.is(at + 1, "års") || !tokens.is_any(at + 2, "slut utgång"))
        return std::nullopt;
    return part_of_year(at, at + 3, tokens.value(at), {12, 1, 0});
}

} // namespace

std::optional<Match> match_part_of_year(const Tokens& tokens, std::size_t at) {
    if (auto found = match_whole_year(tokens, at)) return found;
    if (auto found = match_months(tokens, at)) return found;
    if (auto found = match_weeks_of_year(tokens, at)) return found;
    if (auto found = match_budget_year(tokens, at)) return found;
    if (auto found = match_end_of_year(tokens, at)) return found;
    return match_years_in_short(tokens, at);
}

std::vector<std::string_view> words_of_calendar() {
    std::vector<std::string_view> all = {"hela",         "under",
                                         "helåret",      "helår",
                                         "kalenderåret", "verksamhetsåret",
                                         "budgetåret",   "räkenskapsåret",
                                         "projektåret",  "året",
                                         "år",           "kvartal",
                                         "kv",           "q",
                                         "tertial",      "t",
                                         "halvår",       "h",
                                         "vecka",        "veckorna",
                                         "veckor",       "v",
                                         "början",       "mitten",
                                         "slutet",       "utgången",
                                         "årets"};
    for (const Season& season : seasons) all.push_back(season.word);
    all.insert(all.end(), ordinals.begin(), ordinals.end());
    return all;
}

} // namespace caseflow
