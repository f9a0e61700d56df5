#include "caseflow/prose/period_asides.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/statements.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// "Bygdelyftet (3 600 000 kr åren": the bracket around a token; the token without one.
std::size_t opening_bracket(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 8; // tokens before it in the brackets
    for (std::size_t i = here.first; i > here.begin && here.first - i < longest; --i)
        if (tokens.is_sign(i - 1, "(")) return i - 1;
    return here.first;
}

/// "2021–2027", and not "2025-09-30".
bool are_years(const Tokens& tokens, std::size_t at) {
    return tokens.is_year(at) && tokens.is_dash(at + 1) &&
           !(tokens.is_number(at + 2, 1, 2) && tokens.is_dash(at + 3));
}

/// "inom Interreg Aurora 2021–2027", "i Bygdelyftet (3 600 000 kr åren 2022–2024)": the years of
/// what has that name.
bool is_years_of_name(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 4; // words of a name
    if (!are_years(tokens, here.first)) return false;
    const std::size_t end = opening_bracket(tokens, here);
    for (std::size_t name = end - 1; name > here.begin && end - name <= longest; --name) {
        if (!tokens.is_word(name)) return false;
        if (tokens.at(name) != tokens.lower(name) &&
            (tokens.is_any(name - 1, "inom till i av från genom ur via mot med enligt för") ||
             (end < here.first && tokens.is_any(name - 1, "på efter")))) // "bygger på Ljus (2019–"
            return true;
    }
    return false;
}

/// "statens", "kommunens"
bool is_owned_by_body(const Tokens& tokens, std::size_t at) {
    const SumCue cue = sum_cue(tokens, at);
    return (cue == SumCue::body || cue == SumCue::agent) && tokens.ends_with_any(at, "s");
}

/// "Bolaget har ett eget projekt, som pågår", "Arbetslösheten sjönk mellan": years of something
/// else that a sentence mentions.
bool is_of_another_story(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i) {
        const bool rose = tokens.is(i, "steg") && !tokens.is_any(i - 1, "för ett i") &&
                          !tokens.is(i + 1, "för"); // not a name, "Steg för steg"
        if (rose || tokens.is_any(i, "sjönk ökade minskade växte halverades")) return true;
    }
    const std::size_t begin = begin_of_sentence(tokens, here.first);
    if (is_owned_by_body(tokens, begin) && tokens.contains_any(begin + 1, "årig") &&
        tokens.ends_with_any(begin + 2, "satsning program projekt försök"))
        return true; // "Statens treåriga satsning avslutas"
    for (std::size_t i = begin + 1; i < here.first; ++i)
        if (tokens.is_any(i, "eget egen annat annan") && tokens.is_any(i - 1, "ett en") &&
            tokens.ends_with_any(i + 1, "projekt satsning program"))
            return true;
    return false;
}

/// "maj–augusti 2024 inom ett annat projekt", "2023–2026 i grannkommunen"
bool is_in_another_project(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is(here.after, "i") && tokens.begins_with_any(here.after + 1, "grann")) return true;
    for (std::size_t i = here.after; i + 1 < here.end; ++i)
        if (tokens.is_any(i, "annat annan") && tokens.is_any(i - 1, "ett en"))
            return tokens.ends_with_any(i + 1, "projekt satsning program");
    return false;
}

/// "Kommunens stöd löper 2023–2025", "Kommunens satsning på belysning": years of somebody's work,
/// in the case or outside it.
bool is_of_somebodys_support(const Tokens& tokens, const Surroundings& here) {
    const std::size_t noun = here.begin + 1;
    if (!are_years(tokens, here.first) || noun >= here.first ||
        !tokens.ends_with_any(here.begin, "s") || sum_cue(tokens, here.begin) == SumCue::whole)
        return false;
    return tokens.is_any(noun, "stöd bidrag engagemang åtagande") ||
           (tokens.is_any(noun, "satsning satsningar") &&
            (tokens.is(noun + 1, "på") || tokens.at(noun + 1) != tokens.lower(noun + 1)));
}

/// "har ett treårigt uppdrag från regionen för åren 2023–2025": somebody's task, in the case or
/// outside it.
bool is_of_standing_task(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 4; // "har ett treårigt", the length before in the same clause
    const std::size_t begin = here.begin - (here.same_clause ? std::min(here.begin, few) : 0);
    bool has = false;
    bool indefinite = false;
    for (std::size_t i = begin; i + 1 < here.first; ++i) {
        has = has || tokens.is_any(i, "har hade fick fått gett gav innehar");
        indefinite = indefinite || (has && tokens.is_any(i, "ett en"));
        if (indefinite && tokens.ends_with_any(i, "uppdrag avtal överenskommelse"))
            return tokens.is_any(i + 1, "från av med hos åt") ||
                   tokens.ends_with_any(i - 1, "årigt årig");
    }
    return false;
}

/// "Teaterns uppdrag från regionen gäller åren": the years of somebody's task, not of the project.
bool is_task_of_somebody(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t noun = here.begin + 1; noun < here.first; ++noun)
        if (tokens.is_any(noun, "uppdrag avtal överenskommelse förordnande"))
            return tokens.ends_with_any(noun - 1, "s") &&
                   period_cue(tokens, noun - 1) != PeriodCue::project;
    return false;
}

/// "En ettårig yrkesutbildning startar": the length of a course, a post or the like, not the
/// project's.
bool is_of_noun_after(const Tokens& tokens, const Surroundings& here) {
    return here.after == here.first + 1 && tokens.ends_with_any(here.first, "årig årigt") &&
           tokens.is_any(here.first - 1, "en ett") &&
           tokens.ends_with_any(here.after,
                                "utbildning kurs linje tjänst anställning praktik garanti hyra "
                                "prenumeration");
}

/// "Kommunens treåriga satsning på skolan", "har en fyraårig satsning", "den treåriga satsningen
/// avslutades 2021": a length of somebody's other or past work.
bool is_effort_of_others(const Tokens& tokens, const Surroundings& here) {
    const bool national = tokens.begins_with_any(here.after, "statlig nationell europeisk");
    const std::size_t noun = here.after + (national ? 1 : 0);
    if (tokens.is(here.begin, "varje")) return true; // "Varje omgång varar i fyra månader"
    if (here.after != here.first + 1 || !tokens.contains_any(here.first, "årig") ||
        !tokens.contains_any(noun, "satsning projekt program insats försök"))
        return false;
    const std::size_t before = here.first - 1;
    const bool owned = is_owned_by_body(tokens, before);
    const bool given = tokens.is_any(noun + 1, "från av") && // "satsningen från staten"
                       sum_cue(tokens, noun + 2) == SumCue::agent;
    const bool indefinite = tokens.is_any(before, "en ett");
    const bool had = indefinite && tokens.is_any(before - 1, "har hade");
    const bool continues = indefinite &&
                           begins_sentence(tokens, before) && // "En treårig satsning pågår"
                           tokens.has_any(noun, here.end, "pågår finns löper avslutas");
    return owned || had || national || given || continues ||
           tokens.has_any(begin_of_sentence(tokens, here.first), here.end,
                          "avslutades avslutade drev drevs genomförde genomfördes pågick "
                          "bedrev upphörde slutfördes");
}

/// "Parterna har ett partnerskap som gäller till och med": something other than the project.
bool is_of_what_is_had(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 4 < here.first; ++i)
        if (tokens.is_any(i, "har hade") && tokens.is_any(i + 1, "ett en"))
            return tokens.is_word(i + 2) && tokens.is(i + 3, "som") &&
                   !tokens.ends_with_any(i + 2, "projekt");
    return false;
}

} // namespace

bool is_of_named_kind(const Tokens& tokens, const Surroundings& here) {
    if (is_of_another_story(tokens, here) || is_years_of_name(tokens, here) ||
        is_in_another_project(tokens, here) || is_of_somebodys_support(tokens, here) ||
        is_of_standing_task(tokens, here) || is_task_of_somebody(tokens, here) ||
        is_effort_of_others(tokens, here) || is_of_noun_after(tokens, here) ||
        is_of_what_is_had(tokens, here))
        return true;
    for (std::size_t i = here.begin; i + 3 < here.first; ++i)
        if (tokens.is_any(i, "det ett") && tokens.is_word(i + 1) && tokens.is_dash(i + 2) &&
            tokens.is_tight(i + 2) && tokens.is(i + 3, "projekt"))
            return tokens.has_any(i + 4, here.first, "som");
    return false;
}

} // namespace caseflow
