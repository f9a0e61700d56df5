#include "caseflow/prose/period_cues.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/past_words.hpp"
#include "caseflow/prose/period_asides.hpp"
#include "caseflow/prose/period_subjects.hpp"
#include "caseflow/prose/project_words.hpp"
#include "caseflow/prose/sum_nouns.hpp"

#include <algorithm>

namespace caseflow {

bool is_preposition(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "inom i för av från med enligt via till om under på hos");
}

namespace {

/// "Perioden ska rätteligen vara", "Period: …": a period of the whole project.
bool is_of_whole_period(const Tokens& tokens, std::size_t at) {
    const bool bullet = at > 0 && tokens.is_dash(at - 1) && tokens.begins_line(at - 1);
    if (tokens.is_any(at, "period tid tidsperiod tider") && tokens.is_sign(at + 1, ":"))
        return bullet || begins_clause(tokens, at);
    if (tokens.is_any(at, "tidplan tidsplan")) // not a list of stages
        return begins_clause(tokens, at) && tokens.is_sign(at + 1, ":") && tokens.is_number(at + 2);
    if (tokens.is_any(at, "tidplanen tidsplanen")) // not "enligt tidplanen"
        return begins_clause(tokens, at) &&
               tokens.is_any(at + 1, "sträcker omfattar löper spänner är");
    if (tokens.is_any(at, "tiden löptiden")) // "Tiden är satt till"
        return begins_clause(tokens, at) && tokens.is_any(at + 1, "är sätts blir");
    return tokens.is(at, "perioden") && !is_preposition(tokens, at - 1) &&
           tokens.has_any(at + 1, at + 4, "är vara blir rättas");
}

/// "insatsen Steget vidare": a word with a capital within a sentence is a name, but not "Etapp 1".
bool is_name(const Tokens& tokens, std::size_t at) {
    const bool numbered = tokens.is_number(at + 1) || tokens.at(at + 1).size() == 1;
    return at > 0 && tokens.at(at) != tokens.lower(at) && !begins_clause(tokens, at) &&
           tokens.is_word(at - 1) && !numbered;
}

/// "projektet Hållbara besöksmål i fjällen": a word of the project's name, which a verb ends.
bool is_in_name(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 8; // words
    for (std::size_t i = at; i > 0 && at - i < longest && tokens.is_word(i - 1); --i) {
        if (tokens.is_any(i - 1, "projektet satsningen insatsen"))
            return i < at && tokens.at(i) != tokens.lower(i);
        if (tokens.is_any(i - 1, "ska skall får har kan som är")) return false;
    }
    return false;
}

/// "Förvaltningen föreslår en ny överenskommelse": the agreement that the case is about.
bool is_agreement_made(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t near = 6; // tokens
    return tokens.begins_with_any(at, "avtal överenskommelse") &&
           tokens.is_any(at - 1, "ny nytt") &&
           tokens.has_any(at - std::min(at, near), at + near,
                          "föreslår föreslås ingå ingås godkänner godkänns godkänna teckna "
                          "tecknar tecknas träffa sluta");
}

/// "kostnader som uppkommer och betalas under tiden": in the period, and paid as any cost is.
bool is_paid_cost(const Tokens& tokens, std::size_t verb) {
    return tokens.is_any(verb, "betalas betalats") && tokens.is_any(verb - 1, "och samt") &&
           tokens.begins_with_any(verb - 2, "uppkom uppstå upparbeta");
}

bool is_last_or_first_day(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "sista första") && tokens.is_any(at + 1, "dag dagen");
}

/// "sista dag är", "sista dag den 31 december", not "Kursens sista dag", "sista dag för ansökan".
bool is_day_alone(const Tokens& tokens, std::size_t at) {
    const bool owned = at > 0 && tokens.is_word(at - 1) && tokens.lower(at - 1).ends_with('s');
    return is_last_or_first_day(tokens, at) && !owned &&
           (tokens.is_any(at + 2, "är blir den") || tokens.is_number(at + 2) ||
            tokens.is_sign(at + 2, ":"));
}

/// "Första dag är … och sista dag …": both in one sentence that does not name their subject.
bool has_both_days(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t near = 14; // tokens
    const std::size_t end = std::min(at + near, tokens.size());
    if (!is_day_alone(tokens, at)) return false;
    for (std::size_t i = at - std::min(at, near); i < end; ++i)
        if (is_last_or_first_day(tokens, i) && tokens.lower(i) != tokens.lower(at))
            return is_day_alone(tokens, i);
    return false;
}

/// "Sista dag för projektet är", "Första projektdag är", "Projektet har sin sista dag": a bound of
/// the project.
PeriodCue cue_of_named_day(const Tokens& tokens, std::size_t at) {
    const auto bound = tokens.is(at, "sista") ? PeriodCue::end : PeriodCue::start;
    const bool named = tokens.begins_with_any(at + 1, "projektdag");
    if (!(named || is_last_or_first_day(tokens, at)) || tokens.is_any(at - 1, "efter före senast"))
        return PeriodCue::none;
    const bool owned = tokens.is_any(at - 1, "sin dess") ||
                       (tokens.is(at - 1, "projektets") && !is_preposition(tokens, at - 2));
    if (named || owned) return bound;
    const bool of = tokens.is_any(at + 2, "för i av");
    const bool of_project = of && period_cue(tokens, at + 3) == PeriodCue::project;
    return of_project || (!of && has_both_days(tokens, at)) ? bound : PeriodCue::none;
}

/// "Sista dag för projektet är", "Slutdatum för projektet är": the words after a named day.
bool is_after_named_day(const Tokens& tokens, std::size_t at) {
    return at > 1 && tokens.is_any(at - 1, "för i av") &&
           (tokens.begins_with_any(at - 2, "startdatum slutdatum") ||
            (at > 2 && is_last_or_first_day(tokens, at - 3)));
}

/// "med början den 1 april", "vd:s uppdrag": the meaning of words that have none alone.
PeriodCue cue_of_days(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "början") && tokens.is_any(at - 1, "med sin")) return PeriodCue::start;
    if (tokens.is(at, "första")) return cue_of_named_day(tokens, at);
    if (tokens.is_any(at, "från till") && tokens.begins_line(at) && tokens.is_sign(at + 1, ":") &&
        tokens.is_number(at + 2)) // "Från: 2023-01-01"
        return tokens.is(at, "från") ? PeriodCue::start : PeriodCue::end;
    if (tokens.is_any(at, "håller hålla hållit") && tokens.is(at + 1, "på"))
        return PeriodCue::lasts;
    const bool going = tokens.is(at, "gång") && tokens.is(at - 1, "i"); // "drar i gång"
    if ((going || tokens.is(at, "igång")) &&
        tokens.is_any(at - (going ? 2 : 1),
                      "kommer komma kör köra drar dra sätts sätter rullar rulla"))
        return PeriodCue::start;
    return tokens.is_any(at, "vd rektor") || is_task_of_person(tokens, at) ? PeriodCue::other
                                                                           : PeriodCue::none;
}

/// "avslutas, efter utvärdering, i juni": words set in between a verb and its day.
bool is_set_in(const Tokens& tokens, std::size_t at) {
    return at > 1 && tokens.is_any(at - 1, "efter med inklusive") && tokens.is_sign(at - 2, ",") &&
           tokens.is_sign(at + 1, ",");
}

/// "alla projekt i programmet"
bool is_of_all_projects(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "projekt") && tokens.is_any(at - 1, "alla samtliga andra");
}

/// "startar med en träff den", "börjar planeras i", "När projektet är slut tar": the time of
/// something else.
bool is_of_a_moment(const Tokens& tokens, std::size_t at, PeriodCue cue) {
    if (tokens.is(at, "slut") && tokens.is(at - 1, "är"))
        return period_cue(tokens, at - 2) != PeriodCue::project ||
               tokens.is_any(at - 3, "när sedan då");
    if (cue != PeriodCue::start && cue != PeriodCue::end) return false;
    const bool moment =
        tokens.is(at - 1, "vid") || (tokens.is(at - 2, "vid") && tokens.ends_with_any(at - 1, "s"));
    if (tokens.is(at - 1, "från") && tokens.is(at + 1, "till")) return true;
    const std::size_t from = at - (tokens.is(at - 1, "projektets") ? 2 : 1);
    if (cue == PeriodCue::start && tokens.is_any(from, "från efter") &&
        tokens.is_any(from - 1, "år månad månader veckor"))
        return true; // "Ett år från projektstart, den 28 februari 2025, ska"
    if (tokens.is_any(at, "avslutats slutförts") && tokens.is_any(at - 2, "när sedan"))
        return true; // "När projektet avslutats, i juni 2025, tar kommunen över"
    if (moment && tokens.is_word(at + 1) && !tokens.is_any(at + 1, "den i av"))
        return true; // "Vid starten hade centret 48 deltagare"
    return (tokens.is(at + 1, "med") && tokens.is_any(at + 2, "en ett")) ||
           tokens.is_any(at + 1, "planeras förberedas diskuteras beredas");
}

} // namespace

PeriodCue period_cue_at(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return PeriodCue::none;
    if (tokens.is(at, "slutdatum") && tokens.is(at - 1, "och") && tokens.is_dash(at - 2))
        return PeriodCue::none; // "Start- och slutdatum: 2023-01-01, 2023-12-31"
    if (is_of_whole_period(tokens, at)) return PeriodCue::project;
    const auto cue = period_cue(tokens, at);
    if (cue == PeriodCue::none) return cue_of_days(tokens, at);
    if (is_paid_cost(tokens, at)) return PeriodCue::none;
    if (cue == PeriodCue::event && is_set_in(tokens, at)) return PeriodCue::none;
    if (tokens.is(at, "sista"))
        if (const PeriodCue day = cue_of_named_day(tokens, at); day != PeriodCue::none) return day;
    if (cue == PeriodCue::project && is_after_named_day(tokens, at)) return PeriodCue::none;
    if (cue == PeriodCue::project && is_of_stated_kind(tokens, at)) return PeriodCue::other;
    if (cue == PeriodCue::project && is_one_project_year(tokens, at)) return PeriodCue::phase;
    if (cue == PeriodCue::other && (is_agreement_made(tokens, at) || is_in_name(tokens, at)))
        return PeriodCue::none;
    const bool noun = cue == PeriodCue::phase || cue == PeriodCue::piece ||
                      cue == PeriodCue::event || tokens.is(at, "start");
    if (noun && is_in_name(tokens, at)) return PeriodCue::none;
    if (tokens.is_any(at, "upphör upphörde upphöra") &&
        tokens.is_any(at - 1, "stödet bidraget anslaget finansieringen"))
        return PeriodCue::other; // the sum that somebody has given until then
    if (names_former_days(tokens, at)) return PeriodCue::none;
    if (is_of_all_projects(tokens, at)) return PeriodCue::other;
    if (is_of_a_moment(tokens, at, cue)) return PeriodCue::event;
    const bool bound = cue == PeriodCue::end || cue == PeriodCue::project;
    if (bound && (tokens.is_any(at - 1, "efter före") ||
                  (cue == PeriodCue::end && tokens.is_any(at - 2, "efter före"))))
        return PeriodCue::event; // "två år efter projektets slut"
    if (cue == PeriodCue::end && tokens.is_any(at + 1, "av på")) return PeriodCue::none;
    if (cue == PeriodCue::piece && tokens.lower(at).find("projekt") != std::string_view::npos)
        return PeriodCue::project; // "festivalprojektet"
    if (cue == PeriodCue::phase && is_name(tokens, at)) return PeriodCue::none;
    if (cue == PeriodCue::phase && is_stage_of_its_own(tokens, at)) return PeriodCue::project;
    const bool earlier = cue == PeriodCue::project && at > 0 && tokens.is_word(at - 1) &&
                         !begins_clause(tokens, at) &&
                         period_cue(tokens, at - 1) == PeriodCue::other &&
                         !names_former_days(tokens, at - 1);
    return earlier ? PeriodCue::other : cue;
}

bool leads_to_other_days(const Tokens& tokens, std::size_t at) {
    if (tokens.is_any(at, "jämfört jämföra")) return true;
    if (tokens.is_sign(at, ",")) return tokens.is_any(at + 1, "och med");
    if (tokens.is(at, "och") && is_definite_noun(tokens, at + 1))
        return true; // "den 15 augusti och arbetena ska vara avslutade den"
    const PeriodCue next = tokens.is(at, "och") ? period_cue(tokens, at + 1) : PeriodCue::none;
    return next == PeriodCue::start || next == PeriodCue::end || next == PeriodCue::lasts;
}

PeriodRole role_of_noun(PeriodCue cue) {
    switch (cue) {
    case PeriodCue::phase:
        return PeriodRole::phase;
    case PeriodCue::other:
        return PeriodRole::other;
    case PeriodCue::event:
        return PeriodRole::event;
    case PeriodCue::piece:
        return PeriodRole::none;
    default:
        return PeriodRole::project;
    }
}

namespace {

/// "Arbetet med förstudien pågick": the cue of what the work is on.
PeriodCue with_object(const Tokens& tokens, std::size_t noun, PeriodCue cue) {
    if (!tokens.is_any(noun, "arbetet insatserna genomförandet") ||
        !tokens.is_any(noun + 1, "med av"))
        return cue;
    const PeriodCue object = period_cue_at(tokens, noun + 2);
    return object == PeriodCue::phase || object == PeriodCue::other || object == PeriodCue::event
               ? object
               : cue;
}

/// "Bidraget betalas ut i juli och får användas": a verb of the same subject, not a noun.
bool is_joined_verb(const Tokens& tokens, std::size_t at, std::size_t verb) {
    return tokens.is_any(at, "betalas utbetalas lämnas redovisas rekvireras disponeras "
                             "fastställs beslutas överlämnas") &&
           tokens.has_any(at + 1, verb, "och men samt");
}

/// "har en budget på 2 000 000 kronor och löper": something that the subject has, not the subject.
bool is_held_in_addition(const Tokens& tokens, std::size_t noun, std::size_t verb) {
    constexpr std::size_t few = 4; // "har en egen budget"
    return tokens.begins_with_any(noun, "budget") && tokens.is_any(verb, "löper pågår") &&
           tokens.has_any(noun - std::min(few, noun), noun, "har får") &&
           tokens.has_any(noun - std::min(few, noun), noun, "en ett") &&
           tokens.has_any(noun + 1, verb, "och");
}

/// "förbinder sig att driva hamnen i tio år": the object is not the project, or outlasts it.
bool has_other_object(const Tokens& tokens, std::size_t verb) {
    return is_transitive(tokens, verb) && is_definite_noun(tokens, verb + 1) &&
           tokens.at(verb + 1) == tokens.lower(verb + 1) &&
           (!is_undertaking(tokens, verb + 1) || tokens.is(verb, "driva")) &&
           period_cue_at(tokens, verb + 1) == PeriodCue::none &&
           sum_cue(tokens, verb + 1) == SumCue::none;
}

} // namespace

PeriodRole role_of_verb(const Tokens& tokens, std::size_t verb, std::size_t begin) {
    if (verb >= begin + 2 && tokens.is(verb - 1, "som") && tokens.is_word(verb - 2)) {
        const auto subject = period_cue_at(tokens, verb - 2); // "en satsning som löper"
        return subject == PeriodCue::none ? PeriodRole::other : role_of_noun(subject);
    }
    if (verb >= begin + 3 && tokens.is(verb - 1, "som") && tokens.is_sign(verb - 2, ",")) {
        const auto subject = period_cue_at(tokens, verb - 3); // "förstudien, som pågick"
        if (subject == PeriodCue::phase || subject == PeriodCue::other)
            return role_of_noun(subject);
    }
    for (std::size_t i = before_relative(tokens, verb, begin); i > begin; --i) {
        const auto cue = period_cue_at(tokens, i - 1);
        const bool noun = cue == PeriodCue::project || cue == PeriodCue::means ||
                          cue == PeriodCue::phase || cue == PeriodCue::other ||
                          cue == PeriodCue::event || cue == PeriodCue::piece;
        if (!noun || tokens.is_any(i - 1, "söker begär") || is_joined_verb(tokens, i - 1, verb) ||
            is_held_in_addition(tokens, i - 1, verb) || (i > 1 && is_preposition(tokens, i - 2)))
            continue;
        return role_of_noun(with_object(tokens, i - 1, cue));
    }
    if (has_other_object(tokens, verb)) return PeriodRole::other;
    if (has_other_subject(tokens, verb, begin))
        return is_undertaking(tokens, verb - 1) || is_undertaking(tokens, verb - 2) ||
                       is_undertaking(tokens, verb - 3)
                   ? PeriodRole::none // "Åtgärden ska vara slutförd": the project or a part
                   : PeriodRole::other;
    return period_cue_at(tokens, verb) == PeriodCue::holds ? PeriodRole::none : PeriodRole::project;
}

namespace {

/// "Projektet", "starten", "det": the project, or a day of it.
bool may_name_project(const Tokens& tokens, std::size_t at) {
    const PeriodCue cue = period_cue(tokens, at);
    return cue == PeriodCue::project || cue == PeriodCue::start || cue == PeriodCue::end ||
           tokens.is_any(at, "det den detta denna som");
}

} // namespace

bool moves_another(const Tokens& tokens, std::size_t verb, std::size_t begin) {
    if (!tokens.ends_with_any(verb, "s")) return false;
    for (std::size_t i = begin; i < verb; ++i)
        if (tokens.contains_any(i, "tid period datum dag") &&
            period_cue(tokens, i) != PeriodCue::other)
            return false;
    if (tokens.is_any(verb, "skjuts flyttas")) // "Invigningen skjuts upp till"
        return tokens.is_word(begin) && begin < verb &&
               !any_token(tokens, begin, verb, may_name_project);
    if (!tokens.begins_with_any(verb, "förläng senarelägg tidigarelägg"))
        return tokens.ends_with_any(verb, "ades") && has_other_subject(tokens, verb, begin);
    const PeriodRole role = role_of_verb(tokens, verb, begin);
    return role == PeriodRole::other || role == PeriodRole::none;
}

bool is_put_off(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "skjuts") && tokens.is(at + 1, "upp") &&
           period_cue_at(tokens, at - 1) == PeriodCue::project;
}

bool moves_another_by(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (period_cue(tokens, i) == PeriodCue::moves) return moves_another(tokens, i, here.begin);
    return false;
}

namespace {

/// "pågår från mars 2024", "ska pågå i två år, från mars 2024": only the project could begin there.
bool is_since(const Tokens& tokens, const Surroundings& here) {
    const std::size_t from = token_before_day(tokens, here.first);
    return tokens.is(from, "från") && from > here.begin &&
           (follows_lasting_verb(tokens, from) || tokens.is_sign(from - 1, ",")) &&
           (here.after >= here.end || tokens.is_any_sign(here.after) ||
            tokens.is(here.after, "och"));
}

} // namespace

PeriodRole bound_of(const Tokens& tokens, const Surroundings& here, PeriodRole role) {
    if (role != PeriodRole::project) return role;
    if (follows_from(tokens, here.first) || is_since(tokens, here)) return PeriodRole::start;
    const std::size_t till = token_before_day(tokens, here.first);
    const std::size_t verb = till - (tokens.is(till - 1, "längst") ? 2 : 1);
    const bool lasts = till > here.begin + 1 && tokens.is(till, "till") &&
                       period_cue_at(tokens, verb - 1) != PeriodCue::phase &&
                       follows_lasting_verb(tokens, verb + 1);
    return lasts || follows_until(tokens, here.first) || is_by_end_of(tokens, here)
               ? PeriodRole::end
               : role;
}

void settle_joined_days(const Tokens& tokens, const Match* before, const Match& match,
                        const std::vector<Match>& matches, std::vector<Reading>& readings) {
    if (before == nullptr || match.begin != before->end + 1 ||
        !tokens.is_any(before->end, "och samt"))
        return;
    const auto days_of = [&](const Match& other) {
        return std::get_if<TextPeriod>(
            &readings[static_cast<std::size_t>(&other - matches.data())].value);
    };
    TextPeriod* const first = days_of(*before);
    TextPeriod* const second = days_of(match);
    if (first == nullptr || second == nullptr || first->extent != TextPeriod::Extent::whole ||
        second->extent != TextPeriod::Extent::whole)
        return;
    first->extent = second->extent = TextPeriod::Extent::inside;
}

} // namespace caseflow
