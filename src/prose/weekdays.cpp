#include "caseflow/prose/weekdays.hpp"

#include "caseflow/model/weekday_names.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// 0 for Sunday; nothing for a word that is not a day of the week.
std::optional<unsigned> weekday_at(const Tokens& tokens, std::size_t at) {
    return tokens.is_word(at) ? swedish_weekday(tokens.lower(at)) : std::nullopt;
}

/// "måndag–fredag", "tisdag och fredag", "fredag, lördag": the last of several days.
bool continues_days(const Tokens& tokens, std::size_t at) {
    const bool joins = at > 1 && (tokens.is_dash(at - 1) || tokens.is_sign(at - 1, ",") ||
                                  tokens.is_any(at - 1, "och eller till samt resp respektive"));
    return joins && tokens.contains_any(at - 2, "dag");
}

/// The token that names the day of a date: in its words, before them, or in brackets after them.
std::optional<std::size_t> find_weekday(const Tokens& tokens, std::size_t at, std::size_t end) {
    if (weekday_at(tokens, at)) return at;
    const std::size_t before = at - (tokens.is_sign(at - 1, ",") ? 2 : 1);
    if (tokens.continues(at) && weekday_at(tokens, before))
        return continues_days(tokens, before) ? std::nullopt : std::optional(before);
    const bool brackets = tokens.is_sign(end, "(") && tokens.is_sign(end + 2, ")");
    return brackets && weekday_at(tokens, end + 1) ? std::optional(end + 1) : std::nullopt;
}

} // namespace

bool is_definite_weekday(const Tokens& tokens, std::size_t at) {
    return tokens.ends_with_any(at, "dagen") && weekday_at(tokens, at);
}

std::vector<std::string_view> definite_weekdays() {
    std::vector<std::string_view> all;
    all.reserve(weekday_names.size());
    for (const WeekdayNames& names : weekday_names) all.push_back(names.definite);
    return all;
}

std::optional<Match> match_other_weekday(const Tokens& tokens, std::size_t at, std::size_t end,
                                         Date date) {
    const auto named = find_weekday(tokens, at, end);
    const std::chrono::weekday actual{std::chrono::sys_days(date)};
    if (!named || weekday_at(tokens, *named) == actual.c_encoding()) return std::nullopt;
    const bool after = *named >= end;
    return Match{std::min(at, *named), after ? *named + 2 : end,
                 Misspelt{Misspelt::Kind::weekday, date}};
}

} // namespace caseflow
