#include "caseflow/prose/dates.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/model/month_names.hpp"
#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/weekdays.hpp"

namespace caseflow {
namespace {

constexpr int last_of_month = 100; // "den sista december"

/// 1 to 12; 0 for another word. Abbreviations are read only beside a day or a year.
int month_of(const Tokens& tokens, std::size_t at) {
    return tokens.is_word(at) ? swedish_month(tokens.lower(at)) : 0;
}

/// A sign that joins the parts of a date: no blank is beside it; a hyphen may end a line.
bool joins(const Tokens& tokens, std::size_t at, std::string_view sign) {
    const bool hyphen = sign == "-";
    const bool is = hyphen ? tokens.is_dash(at) : tokens.is_sign(at, sign);
    if (!is || !tokens.is_tight(at) || !tokens.is_number(at + 1)) return false;
    return tokens.is_tight(at + 1) || (hyphen && tokens[at + 1].gap == Token::Gap::line);
}

/// A day or month as written. A written 0 becomes a number that no date has, since 0 means none.
int part_of_date(int written) {
    constexpr int no_such = 99;
    return written == 0 ? no_such : written;
}

int part_of_date(const Tokens& tokens, std::size_t at) {
    return part_of_date(tokens.value(at));
}

/// 2023-01-01, 2023.01.01, 2023/01/01
std::optional<DateInText> match_year_first(const Tokens& tokens, std::size_t at) {
    for (const std::string_view sign : {"-", ".", "/"})
        if (tokens.is_year(at) && joins(tokens, at + 1, sign) && tokens.is_number(at + 2, 1, 2) &&
            joins(tokens, at + 3, sign) && tokens.is_number(at + 4, 1, 2))
            return DateInText{tokens.value(at), part_of_date(tokens, at + 2),
                              part_of_date(tokens, at + 4), at + 5};
    return std::nullopt;
}

/// A dash with a blank on both sides, and a number of two digits after it.
bool joins_apart(const Tokens& tokens, std::size_t at) {
    return tokens.is_dash(at) && !tokens.is_tight(at) && tokens.is_number(at + 1, 2, 2) &&
           !tokens.is_tight(at + 1) && tokens.continues(at) && tokens.continues(at + 1);
}

/// 2023 - 01 - 01
std::optional<DateInText> match_apart(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_year(at) || !joins_apart(tokens, at + 1) || !joins_apart(tokens, at + 3))
        return std::nullopt;
    return DateInText{tokens.value(at), part_of_date(tokens, at + 2), part_of_date(tokens, at + 4),
                      at + 5};
}

/// 20230101
std::optional<DateInText> match_compact(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_number(at, 8, 8)) return std::nullopt;
    const int digits = tokens.value(at);
    const DateInText value{digits / 10000, part_of_date(digits / 100 % 100),
                           part_of_date(digits % 100), at + 1};
    if (value.year < 1900 || value.year > 2099 || !first_day(value)) return std::nullopt;
    return value;
}

/// 31.12.23, 29.3.24
std::optional<DateInText> match_dotted_with_short_year(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_number(at, 1, 2) || !joins(tokens, at + 1, ".") ||
        !tokens.is_number(at + 2, 1, 2) || !joins(tokens, at + 3, ".") ||
        !tokens.is_number(at + 4, 2, 2))
        return std::nullopt;
    const DateInText value{2000 + tokens.value(at + 4), part_of_date(tokens, at + 2),
                           part_of_date(tokens, at), at + 5};
    return first_day(value) ? std::optional(value) : std::nullopt;
}

/// True for 31.12.23; not for 1.2.10, which is the number of a section.
bool is_in_two_digits(const Tokens& tokens, std::size_t at) {
    return tokens.is_number(at, 2, 2) && tokens.is_number(at + 2, 2, 2) &&
           stands_alone(tokens, at, at + 5);
}

/// "1.2–31.8.2023": a day whose year follows the next day.
bool opens_dotted_range(const Tokens& tokens, std::size_t at) {
    return tokens.is_dash(at + 3) && tokens.is_number(at + 4, 1, 2) && joins(tokens, at + 5, ".") &&
           tokens.is_number(at + 6, 1, 2) && joins(tokens, at + 7, ".") && tokens.is_year(at + 8);
}

/// 31.12.2023, 31/12/2023, 31/12 2023, 31/12-23, 31/12
std::optional<DateInText> match_day_first(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_number(at, 1, 2)) return std::nullopt;
    for (const std::string_view sign : {".", "/"}) {
        if (!joins(tokens, at + 1, sign) || !tokens.is_number(at + 2, 1, 2)) continue;
        DateInText value{0, tokens.value(at + 2), part_of_date(tokens, at), at + 3};
        if (value.month < 1 || value.month > 12) return std::nullopt;
        if (joins(tokens, at + 3, sign) && tokens.is_year(at + 4)) {
            value.year = tokens.value(at + 4);
            value.end = at + 5;
            return value;
        }
        if (sign == "." && opens_dotted_range(tokens, at)) return value;
        if (sign == ".")
            return is_in_two_digits(tokens, at) ? match_dotted_with_short_year(tokens, at)
                                                : std::nullopt;
        const auto year = match_year(tokens, at + 3);
        const bool bare = year && tokens.is_number(at + 3, 1, 2);
        if (!year || bare || !tokens.continues(at + 3)) return value;
        value.year = year->year;
        value.end = year->end;
        return value;
    }
    return std::nullopt;
}

/// "klart före jul 2026": "jul" is Christmas, not July.
bool is_christmas(const Tokens& tokens, std::size_t at) {
    return at > 0 && tokens.is(at, "jul") && !tokens.is_sign(at + 1, ".") &&
           tokens.is_any(at - 1, "före efter innan till inför över kring");
}

/// [den] 1 januari [2023], den sista december 2023, januari [2023]
std::optional<DateInText> match_written(const Tokens& tokens, std::size_t at) {
    DateInText value;
    if (is_definite_weekday(tokens, at)) ++at;
    const bool article = tokens.is(at, "den");
    if (article) ++at;
    if (tokens.is(at, "sista") && month_of(tokens, at + 1) > 0) {
        value.day = last_of_month;
        ++at;
    } else if (tokens.is_number(at, 1, 2)) {
        value.day = part_of_date(tokens, at++);
        if (tokens.is_sign(at, ":") && tokens.is_tight(at) && tokens.is_any(at + 1, "a e"))
            at += 2; // "1:a", "5:e"
    }
    value.month = month_of(tokens, at);
    if (value.month == 0 || !tokens.continues(at) || is_christmas(tokens, at)) return std::nullopt;
    const bool ends = tokens.is(at + 1, "månads") && tokens.is_any(at + 2, "slut utgång");
    value.end = at + (ends ? 3 : tokens.is(at + 1, "månad") ? 2 : 1);
    const bool dot = tokens.is_sign(value.end, ".") && tokens.is_tight(value.end);
    const bool comma = value.day != 0 && tokens.is_sign(value.end, ",") &&
                       tokens.is_year(value.end + 1); // "31 december, 2023"
    const std::size_t next = value.end + (dot || comma ? 1 : 0);
    const auto year = match_year(tokens, next);
    const bool written = year && tokens.continues(next) && !tokens.is_number(next, 1, 2) &&
                         month_of(tokens, year->end) == 0; // "1 januari–31 december"
    if (written) value.year = year->year;
    if (written || (dot && tokens.is_dash(next))) value.end = written ? year->end : next;
    return value;
}

} // namespace

bool follows_lasting_verb(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at - 1, "pågår pågå genomförs drivs bedrivs löper löpa igång");
}

bool is_all_of_project(const Tokens& tokens, std::size_t at, std::size_t end) {
    return at >= 2 && follows_lasting_verb(tokens, at) && tokens.is(at - 2, "projektet") &&
           begins_sentence(tokens, at - 2) && ends_sentence(tokens, end);
}

bool is_month(const Tokens& tokens, std::size_t at) {
    return month_of(tokens, at) > 0;
}

std::optional<DateInText> match_year(const Tokens& tokens, std::size_t at) {
    if (tokens.is_year(at)) return DateInText{tokens.value(at), 0, 0, at + 1};
    const bool short_sign = tokens.is_dash(at) || tokens.is_any_sign(at, "' ’ ‘ ´");
    const std::size_t number = at + (short_sign ? 1 : 0);
    const bool until = short_sign && tokens.is_dash(number + 1); // "1 maj -23–30 april -24"
    if (!tokens.is_number(number, 2, 2) || (number > at && !tokens.is_tight(number)) ||
        (tokens.is_tight(number + 1) && !until && !tokens.is_sign(number + 1, ".") &&
         !tokens.is_sign(number + 1, ",") && !tokens.is_sign(number + 1, ")")))
        return std::nullopt;
    return DateInText{2000 + tokens.value(number), 0, 0, number + 1};
}

bool stands_alone(const Tokens& tokens, std::size_t at, std::size_t end) {
    const auto is_joint = [&](std::size_t sign) { return tokens.is_any_sign(sign, "- / :"); };
    const bool dotted = at > 1 && tokens.is_sign(at - 1, ".") && tokens.is_tight(at - 1); // "1.2–"
    const bool before =
        at > 0 && tokens.is_tight(at) &&
        (tokens.is_number(at - 1) || tokens.is_word(at - 1) ||
         ((is_joint(at - 1) || dotted) && tokens.is_number(at - 2)) ||
         (tokens.is_dash(at - 1) && is_month(tokens, at - 2) &&
          (!tokens.is_tight(at - 1) || tokens.is_year(at)))); // "feb -23–", "feb-2023–"
    const bool after = tokens.is_tight(end) &&
                       (tokens.is_number(end) || tokens.is_word(end) ||
                        (is_joint(end) && tokens.is_tight(end + 1) && tokens.is_number(end + 1)));
    return !before && !after;
}

std::optional<DateInText> match_date(const Tokens& tokens, std::size_t at) {
    if (auto value = match_year_first(tokens, at)) return value;
    if (auto value = match_apart(tokens, at)) return value;
    if (auto value = match_compact(tokens, at)) return value;
    if (auto value = match_day_first(tokens, at)) return value;
    if (auto value = match_written(tokens, at)) return value;
    if (tokens.is_year(at)) return DateInText{tokens.value(at), 0, 0, at + 1};
    return std::nullopt;
}

namespace {

/// "01/2023": the month has two digits; "1/2023" numbers a document.
std::optional<DateInText> match_month_first(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_number(at, 2, 2) || !joins(tokens, at + 1, "/") || !tokens.is_year(at + 2))
        return std::nullopt;
    const DateInText value{tokens.value(at + 2), tokens.value(at), 0, at + 3};
    return value.month >= 1 && value.month <= 12 ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<DateInText> match_year_and_month(const Tokens& tokens, std::size_t at) {
    if (auto value = match_month_first(tokens, at)) return value;
    const bool day = joins(tokens, at + 3, "-") && !tokens.is_year(at + 4); // not "2023-01–2023-10"
    if (!tokens.is_year(at) || !joins(tokens, at + 1, "-") || !tokens.is_number(at + 2, 2, 2) ||
        day)
        return std::nullopt;
    const DateInText value{tokens.value(at), tokens.value(at + 2), 0, at + 3};
    return value.month >= 1 && value.month <= 12 ? std::optional(value) : std::nullopt;
}

std::optional<DateInText> match_month_and_day(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_number(at, 2, 2) || !joins(tokens, at + 1, "-") ||
        !tokens.is_number(at + 2, 2, 2) || joins(tokens, at + 3, "-"))
        return std::nullopt;
    return DateInText{0, part_of_date(tokens, at), part_of_date(tokens, at + 2), at + 3};
}

std::optional<DateInText> match_short(const Tokens& tokens, std::size_t at) {
    const bool numbered = tokens.begins_with_any(at - 1, "avsnitt kap punkt bilag version mål");
    if (auto dotted = numbered ? std::nullopt : match_dotted_with_short_year(tokens, at))
        return dotted;
    const bool dashed = tokens.is_number(at, 2, 2) && joins(tokens, at + 1, "-") &&
                        tokens.is_number(at + 2, 2, 2) && joins(tokens, at + 3, "-") &&
                        tokens.is_number(at + 4, 2, 2);
    if (!dashed && !tokens.is_number(at, 6, 6)) return std::nullopt;
    const int digits =
        dashed ? tokens.value(at) * 10000 + tokens.value(at + 2) * 100 + tokens.value(at + 4)
               : tokens.value(at);
    const DateInText value{2000 + digits / 10000, part_of_date(digits / 100 % 100),
                           part_of_date(digits % 100), at + (dashed ? 5 : 1)};
    return first_day(value) ? std::optional(value) : std::nullopt;
}

std::optional<DateInText> match_short_month(const Tokens& tokens, std::size_t at) {
    const int month = month_of(tokens, at);
    const bool dot = tokens.is_sign(at + 1, ".") && tokens.is_tight(at + 1);
    const std::size_t year = at + (dot ? 2 : 1);
    if (month == 0 || !tokens.is_number(year, 2, 2) || tokens.is_number(at - 1, 1, 2) ||
        !tokens.continues(year))
        return std::nullopt;
    return DateInText{2000 + tokens.value(year), month, 0, year + 1};
}

std::size_t after_until(const Tokens& tokens, std::size_t at) {
    const auto letters = [&](std::size_t i, std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words) {
            if (!tokens.is(i, word)) return at;
            ++i;
            if (tokens.is_sign(i, ".")) ++i;
        }
        return i;
    };
    if (!tokens.continues(at)) return at;
    if (tokens.is_dash(at))
        return tokens.is_dash(at + 1) && tokens.is_tight(at + 1) ? at + 2 : at + 1;
    if (const std::size_t end = letters(at, {"t", "o", "m"}); end != at) return end;
    if (const std::size_t end = letters(at, {"till", "och", "med"}); end != at) return end;
    if (const std::size_t end = letters(at, {"fram", "till"}); end != at) return end;
    return letters(at, {tokens.is(at, "tom") ? "tom" : tokens.is(at, "och") ? "och" : "till"});
}

bool follows_until(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at - 1, "den")) --at;
    return tokens.is(at - 1, "tom") ||
           (tokens.is(at - 1, "med") && tokens.is(at - 2, "och") && tokens.is(at - 3, "till")) ||
           (tokens.is_sign(at - 1, ".") && tokens.is(at - 2, "m") && tokens.is(at - 4, "o"));
}

bool follows_from(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at - 1, "den")) --at;
    return tokens.is_any(at - 1, "from fom") ||
           (tokens.is(at - 1, "från") && tokens.is_any(at - 2, "räknat räknad")) ||
           (tokens.is(at - 1, "med") && tokens.is(at - 2, "och") && tokens.is(at - 3, "från")) ||
           (tokens.is_sign(at - 1, ".") && tokens.is(at - 2, "m") && tokens.is(at - 4, "o") &&
            tokens.is(at - 6, "fr"));
}

std::optional<Date> first_day(const DateInText& value) {
    if (value.day == last_of_month) return last_day({value.year, value.month, 0, 0});
    const int month = value.month == 0 ? 1 : value.month;
    const Date date{std::chrono::year(value.year), std::chrono::month(static_cast<unsigned>(month)),
                    std::chrono::day(static_cast<unsigned>(value.day == 0 ? 1 : value.day))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<Date> last_day(const DateInText& value) {
    if (value.day != 0) return first_day(value);
    const int month = value.month == 0 ? 12 : value.month;
    const auto last = std::chrono::year(value.year) /
                      std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
    return last.ok() ? std::optional(Date(last)) : std::nullopt;
}

std::vector<std::string_view> words_of_months() {
    std::vector<std::string_view> all;
    for (const MonthNames& month : month_names) {
        all.push_back(month.swedish);
        for_each_word(month.abbreviations, [&](std::string_view word) { all.push_back(word); });
    }
    return all;
}

} // namespace caseflow
