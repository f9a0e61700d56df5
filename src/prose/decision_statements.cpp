#include "caseflow/prose/statements.hpp"

namespace caseflow {
namespace {

constexpr std::size_t longest_way = 14; // tokens from a verb to its day

/// "beslutade", "biföll": a body made a decision.
bool is_verb_of_decision(const Tokens& tokens, StatementWord word) {
    return word.cue == StatementCue::decided ||
           (word.cue == StatementCue::took && tokens.is(word.at + 1, "ställning"));
}

/// "att bordlägga", "återremitterade": not a decision on the case.
bool is_of_procedure(const Tokens& tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        if (tokens.begins_with_any(i,
                                   "bordl återremi remitt skjut uppdra tidigare riktlinj ursprung "
                                   "förra föregående annat reglemente budget överklag ompröv ändr "
                                   "program strategi utlys prioriter föreslå"))
            return true;
    return false;
}

/// "kulturnämnden", "rådet": a noun in the definite form, or a name.
bool may_be_body(const Tokens& tokens, std::size_t at) {
    return tokens.ends_with_any(at, "nämnden styrelsen rådet verket delegationen myndigheten "
                                    "förbundet fullmäktige utskottet fonden stiftelsen kommunen "
                                    "regionen");
}

/// The decider: right before the verb, or right after it or its day.
std::string body_beside(const Tokens& tokens, std::size_t begin, std::size_t verb) {
    for (const std::size_t at : {verb - 1, verb + 1})
        if (at >= begin && may_be_body(tokens, at)) return std::string(tokens.lower(at));
    return "";
}

/// The day of a decision, and its place.
struct DecisionDay {
    Date day;
    std::size_t begin;
    std::size_t end;
};

/// "den 8 december 2021", not "ansökan från den", "till och med den", "senast den".
std::optional<DecisionDay> day_after(const Tokens& tokens, std::size_t verb, std::size_t end) {
    for (std::size_t at = verb + 1; at < std::min(end, verb + longest_way); ++at) {
        if (tokens.is_any(at, "att som")) return std::nullopt;
        const bool opens = tokens.is(at, "den") || tokens.is_number(at);
        const auto time = opens ? match_time(tokens, at) : std::nullopt;
        if (!time) continue;
        const bool other =
            tokens.is_any(at - 1, "från med av daterad daterat senast före efter till inkom "
                                  "inkommen om per undertecknad fram");
        if (!time->exact || other || match_times(tokens, at)) return std::nullopt;
        return DecisionDay{time->days.first, at, time->end};
    }
    return std::nullopt;
}

/// "Den 16 november 2023 beviljade kulturnämnden …"
std::optional<DecisionDay> day_before(const Tokens& tokens, std::size_t begin, std::size_t verb) {
    const auto time = match_time(tokens, begin);
    if (!time || !time->exact || time->end != verb) return std::nullopt;
    return DecisionDay{time->days.first, begin, verb};
}

/// ", § 217", "(§ 133)"
std::string paragraph_after(const Tokens& tokens, std::size_t at) {
    while (tokens.is_any_sign(at, ", (")) ++at;
    if (!tokens.is_sign(at, "§") || !tokens.is_number(at + 1)) return "";
    return std::string(tokens.at(at + 1));
}

/// "det andra beslutet": 2
int number_of_decision(const Tokens& tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i + 1 < end; ++i) {
        if (!tokens.is(i + 1, "beslutet")) continue;
        if (tokens.is(i, "första")) return 1;
        if (tokens.is(i, "andra")) return 2;
        if (tokens.is(i, "tredje")) return 3;
    }
    return 0;
}

/// "beviljade i mars 2022", "beviljades 800 000 kronor av nämnden den 9 maj 2021", "Genom beslut
/// den 3 juni 2021 beviljades": the time of a grant; not "för tiden" or "senast".
std::optional<DaysInText> time_of_grant(const Tokens& tokens, std::size_t verb, std::size_t begin,
                                        std::size_t end) {
    const std::size_t first = std::max(begin, verb - std::min(verb, longest_way / 2));
    for (std::size_t at = first; at < std::min(end, verb + longest_way); ++at) {
        if (tokens.is_any(at, "för till under som") && at > verb) return std::nullopt;
        const bool leads = tokens.is_any(at - 1, "i den") || at == verb + 1 || at == begin;
        if (at == 0 || !leads || match_times(tokens, at)) continue;
        const auto time = match_time(tokens, at);
        if (time && !tokens.is_any(at - 2, "från med senast före efter inkom")) return time;
    }
    return std::nullopt;
}

/// The end of a sentence, or of the next one if that continues the subject: "Stödet var då".
std::size_t end_of_story(const Tokens& tokens, std::size_t end) {
    if (end >= tokens.size()) return end;
    const std::size_t next = end_of_sentence(tokens, end);
    return tokens.has_any(end, next, "då") ? next : end;
}

void add_grant_statement(const Tokens& tokens, std::size_t verb, std::size_t begin, std::size_t end,
                         std::vector<TextStatement>& to) {
    if (!tokens.begins_with_any(verb, "bevilja") && !tokens.is_any(verb, "anvisade anslog") &&
        !tokens.has_any(
            verb, end, "bevilja avsätta anslå anvisa bidra medfinansiera tilldela stödja lämna ge"))
        return;
    if (tokens.has_any(begin, verb, "ändras ändrar ändra") && tokens.has_any(begin, verb, "att"))
        return; // "Beslutet den 15 december ändras så att Bolaget beviljas": granted now
    const auto time = time_of_grant(tokens, verb, begin, end);
    if (!time) return;
    const std::size_t story = end_of_story(tokens, end);
    to.push_back({tokens.begin_of(begin), tokens.end_of(end - 1),
                  GrantStatement{time->days, {tokens.begin_of(begin), tokens.end_of(story - 1)}}});
}

} // namespace

void add_decision_statement(const Tokens& tokens, StatementWord word,
                            std::vector<TextStatement>& to) {
    if (!is_verb_of_decision(tokens, word)) return;
    const std::size_t verb = word.at;
    const std::size_t begin = begin_of_sentence(tokens, verb);
    const std::size_t end = end_of_sentence(tokens, verb);
    add_grant_statement(tokens, verb, begin, end, to);
    if (is_of_procedure(tokens, begin, end)) return;
    auto day = day_after(tokens, verb, end);
    if (!day) day = day_before(tokens, begin, verb);
    std::string body = body_beside(tokens, begin, verb);
    if (!day || body.empty()) return;
    DecisionStatement statement{day->day,
                                std::move(body),
                                paragraph_after(tokens, day->end),
                                0,
                                false,
                                false,
                                {tokens.begin_of(begin), tokens.end_of(end - 1)}};
    statement.number = number_of_decision(tokens, verb, day->begin);
    statement.definite =
        tokens.has_any(verb, day->begin, "ansökan bidraget stödet projektet anvisningen medlen");
    statement.grants = tokens.has_any(begin, end, "beviljade bevilja anvisade anslog");
    to.push_back({tokens.begin_of(day->begin), tokens.end_of(day->end - 1), statement});
}

} // namespace caseflow
