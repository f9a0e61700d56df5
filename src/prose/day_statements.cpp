#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/statements.hpp"
#include "caseflow/prose/word_uses.hpp"

namespace caseflow {
namespace {

/// "projekttiden", "projektet"
bool says_project(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "projektet projekttiden projektperioden bidragsperioden stödperioden");
}

/// "projektets", "projekttidens"
bool is_of_project(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(
        at, "projektets projekttidens projektperiodens bidragsperiodens stödperiodens");
}

void add(const Tokens& tokens, std::size_t at, const DaysInText& time, bool start,
         std::vector<TextStatement>& to) {
    if (time.range) return;
    to.push_back(
        {tokens.begin_of(at), tokens.end_of(time.end - 1), BoundStatement{time.days, start}});
}

/// "ny projektstart", "den tidigare projektstarten", "före projektstarten": not the current start.
bool is_of_other_start(const Tokens& tokens, std::size_t noun) {
    return tokens.is_any(noun - 1,
                         "ny nya tidigare ursprunglig ursprungliga preliminär preliminära "
                         "tidigast senast möjlig");
}

/// "efter projektets slut, den 31 januari", "Ett år från projektstart, den": a day other than that
/// start or end; not "efter projektets slut den 31 oktober", which gives it.
bool is_only_beside(const Tokens& tokens, std::size_t lead, std::size_t noun) {
    const bool length =
        tokens.is(lead, "från") && tokens.is_any(lead - 1, "år månad månader veckor");
    return (length || tokens.is_any(lead, "efter före innan")) && !tokens.is(noun + 1, "den");
}

/// "projektstarten den 1 augusti 2021", "projektets slut är den 31 oktober 2024"
void add_named_bound(const Tokens& tokens, StatementWord word, std::vector<TextStatement>& to) {
    const auto [noun, cue] = word;
    const bool owned = is_of_project(tokens, noun - 1);
    const bool start = cue == StatementCue::project_start || (owned && cue == StatementCue::start);
    const bool end = cue == StatementCue::project_end || (owned && cue == StatementCue::end);
    const std::size_t first = owned ? noun - 1 : noun;
    if ((!start && !end) || is_of_other_start(tokens, first) ||
        is_only_beside(tokens, first - 1, noun))
        return;
    std::size_t at = noun + 1;
    if (tokens.is_any(at, "är blir i") || tokens.is_any_sign(at, ": ( ,")) ++at;
    if (tokens.is(at, "i")) ++at;
    if (!tokens.continues(at) || tokens.begins_line(at)) return;
    if (const auto time = match_time(tokens, at)) add(tokens, at, *time, start, to);
}

/// "Projektets första månad är augusti 2021 och dess sista december 2022"
void add_first_or_last(const Tokens& tokens, std::size_t word, bool last,
                       std::vector<TextStatement>& to) {
    const bool dess = tokens.is(word - 1, "dess") && !to.empty() &&
                      std::holds_alternative<BoundStatement>(to.back().value);
    if (!dess && !is_of_project(tokens, word - 1)) return;
    std::size_t at = word + 1;
    if (tokens.is_any(at, "dag månad år halvår kvartal projektdag"))
        ++at;
    else if (!dess)
        return;
    if (tokens.is_any(at, "är blir infaller")) ++at;
    if (tokens.is(at, "i")) ++at;
    if (const auto time = match_time(tokens, at)) add(tokens, at, *time, !last, to);
}

/// "den 2 maj 2022, då projekttiden startar"
void add_when_project_begins(const Tokens& tokens, std::size_t when,
                             std::vector<TextStatement>& to) {
    if (!tokens.is_sign(when - 1, ",") || !says_project(tokens, when + 1)) return;
    const std::size_t verb = when + 2;
    const bool start = tokens.is_any(verb, "startar börjar inleds påbörjas");
    const bool out = tokens.is_any(verb, "går löper") && tokens.is(verb + 1, "ut");
    if (!start && !out && !tokens.is_any(verb, "slutar upphör avslutas")) return;
    constexpr std::size_t longest = 5; // tokens of a day
    for (std::size_t size = 1; size <= longest && size < when; ++size) {
        const std::size_t at = when - 1 - size;
        const auto time = match_time(tokens, at);
        if (!time || !time->exact || time->end != when - 1) continue;
        if (tokens.is_any(at - 1, "senast tidigast före efter")) return;
        return add(tokens, at, *time, start, to);
    }
}

/// 1 for "första", 2 for "andra"; 0 for another word.
int ordinal(const Tokens& tokens, std::size_t at) {
    constexpr std::string_view words[] = {"första", "andra", "tredje", "fjärde", "femte"};
    for (int i = 0; i < 5; ++i)
        if (tokens.is(at, words[i])) return i + 1;
    return 0;
}

/// "Första projektåret löper 1 februari 2021–31 januari 2022 och det andra …"
void add_project_years(const Tokens& tokens, std::size_t noun, std::vector<TextStatement>& to) {
    int number = ordinal(tokens, noun - 1);
    std::size_t at = noun + 1;
    while (number > 0) {
        while (tokens.is_any(at, "löper är omfattar avser pågår varar räknas från och med") ||
               tokens.is_any_sign(at, ": ( ,"))
            ++at;
        const auto time = match_times(tokens, at);
        if (!time || !time->range) return;
        to.push_back({tokens.begin_of(at), tokens.end_of(time->end - 1),
                      ProjectYearStatement{number, time->days}});
        at = time->end;
        if (!tokens.is_any(at, "och samt") && !tokens.is_any_sign(at, ", ;")) return;
        while (tokens.is_any(at, "och samt det") || tokens.is_any_sign(at, ", ;")) ++at;
        number = ordinal(tokens, at);
        at += tokens.is_any(at + 1, "projektåret året") ? 2 : 1;
    }
}

/// "tre månader efter projektets slut, det vill säga senast den 31 januari 2025"
void add_delay(const Tokens& tokens, std::size_t efter, std::vector<TextStatement>& to) {
    if (efter < 2 || !tokens.is_any(efter - 1, "månader månad")) return;
    std::size_t at = efter + 1;
    if (is_of_project(tokens, at) && tokens.is_any(at + 1, "slut avslut"))
        at += 2;
    else if (tokens.is_any(at, "projektslut projektslutet projekttidens"))
        ++at;
    else
        return;
    auto number = match_decimal(tokens, efter - 2);
    if (!number) number = match_number_words(tokens, efter - 2);
    if (!number || number->end != efter - 1 || number->decimals != 0 || number->digits > 36) return;
    const std::size_t first = at;
    while (tokens.is_any(at, "det vill säga dvs alltså senast") || tokens.is_any_sign(at, ", ("))
        ++at;
    const auto time = at > first ? match_time(tokens, at) : std::nullopt;
    if (!time || !time->exact) return;
    to.push_back({tokens.begin_of(at), tokens.end_of(time->end - 1),
                  DelayStatement{static_cast<int>(number->digits), time->days.first}});
}

/// "slutrapport", "Slutredovisningen"
std::optional<DeadlineStatement::Of> due(const Tokens& tokens, StatementWord word) {
    using Of = DeadlineStatement::Of;
    switch (word.cue) {
    case StatementCue::report:
        return Of::report;
    case StatementCue::account:
        return Of::account;
    case StatementCue::annual_report:
        return Of::annual_report;
    case StatementCue::payment:
        return Of::payment;
    case StatementCue::pays:
        return tokens.is(word.at + 1, "ut") ? std::optional(Of::payment) : std::nullopt;
    default:
        return std::nullopt;
    }
}

/// "senast den", "inte före den"
bool is_limit(const Tokens& tokens, std::size_t at, bool payment) {
    if (!payment) return tokens.is(at, "senast");
    return tokens.is(at, "tidigast") || (tokens.is_any(at, "inte ej") && tokens.is(at + 1, "före"));
}

} // namespace

void add_day_statement(const Tokens& tokens, StatementWord word, std::vector<TextStatement>& to) {
    if (word.at == 0) return;
    switch (word.cue) {
    case StatementCue::first:
    case StatementCue::last:
        return add_first_or_last(tokens, word.at, word.cue == StatementCue::last, to);
    case StatementCue::when:
        return add_when_project_begins(tokens, word.at, to);
    case StatementCue::start:
    case StatementCue::end:
    case StatementCue::project_start:
    case StatementCue::project_end:
        return add_named_bound(tokens, word, to);
    case StatementCue::project_year:
        return add_project_years(tokens, word.at, to);
    case StatementCue::after:
        return add_delay(tokens, word.at, to);
    default:
        return;
    }
}

void add_deadline_statement(const Tokens& tokens, StatementWord word,
                            std::vector<TextStatement>& to) {
    const std::size_t at = word.at;
    const auto of = due(tokens, word);
    if (!of) return;
    const std::size_t begin = begin_of_sentence(tokens, at);
    const std::size_t end = end_of_sentence(tokens, at);
    if (tokens.has_any(begin, end,
                       "förlängs ändras ändrad ändrat tidigare flyttas anstånd "
                       "delbetalning delutbetalning vardera respektive först förskott"))
        return;
    std::optional<DeadlineStatement> found;
    std::size_t words[2] = {0, 0};
    int year = 0;
    for (std::size_t i = at + 1; i < end; ++i) {
        const auto other = due(tokens, {i, statement_cue(tokens, i)});
        if (other && *other != *of && *of != DeadlineStatement::Of::payment) return;
        if (tokens.is(i, "för") && tokens.is_year(i + 1)) year = tokens.value(i + 1);
        const bool payment = *of == DeadlineStatement::Of::payment;
        if (!is_limit(tokens, i, payment)) continue;
        const std::size_t day = i + (tokens.is(i + 1, "före") ? 2 : 1);
        const auto time = match_time(tokens, day);
        if (!time || !time->exact || found) return; // one of two days is something else's
        found = DeadlineStatement{*of, time->days.first, year};
        words[0] = day;
        words[1] = time->end;
    }
    if (found) to.push_back({tokens.begin_of(words[0]), tokens.end_of(words[1] - 1), *found});
}

} // namespace caseflow
