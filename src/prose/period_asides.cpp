#include "caseflow/prose/period_asides.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/period_cues.hpp"
#include "caseflow/prose/project_words.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/statements.hpp"
#include "caseflow/prose/sum_nouns.hpp"

#include <algorithm>

namespace caseflow {

std::size_t token_before_day(const Tokens& tokens, std::size_t day) {
    return tokens.is(day - 1, "den") ? day - 2 : day - 1;
}

std::size_t after_subject_of_done(const Tokens& tokens, std::size_t done, std::size_t begin) {
    std::size_t at = done;
    while (at > begin &&
           tokens.is_any(at - 1, "är ska skall vara bli blir beräknas bedöms planeras väntas "
                                 "förväntas då helt"))
        --at;
    return at;
}

bool is_thing_done(const Tokens& tokens, std::size_t done, std::size_t begin) {
    const std::size_t at = after_subject_of_done(tokens, done, begin);
    return at > begin && is_undertaking(tokens, at - 1) &&
           period_cue_at(tokens, at - 1) == PeriodCue::none;
}

bool names_its_time(const Tokens& tokens, std::size_t first) {
    const std::size_t from = tokens.is(first - 1, "från") ? 1 : 0;
    return first > from && tokens.is_any(first - from - 1, "perioden tiden");
}

bool is_by_end_of(const Tokens& tokens, const Surroundings& here) {
    return here.first > here.begin + 3 && tokens.is(here.first - 1, "av") &&
           tokens.is(here.first - 2, "utgången") &&
           tokens.is_any(here.first - 3, "före till innan vid");
}

bool is_of_costs(const Tokens& tokens, std::size_t at) {
    if (at > 1 && tokens.ends_with_any(at, "berättigande grundande") && tokens.is(at - 1, "är") &&
        tokens.is_any(at - 2, "kostnader utgifter"))
        return true;
    return at > 1 && tokens.is(at - 1, "som") && tokens.begins_with_any(at, "uppst uppkom") &&
           tokens.is_any(at - 2, "kostnader utgifter");
}

bool names_costs(const Tokens& tokens, const Surroundings& here) {
    return tokens.has_beginning(here.begin, here.first, "kostnad utgift");
}

bool names_piece(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (period_cue(tokens, i) == PeriodCue::piece) return true;
    return false;
}

bool is_condition(const Tokens& tokens, const Surroundings& here) {
    if (tokens.has_any(here.begin, here.first, "delegerar delegeras troligen kanske eventuellt"))
        return true; // "delegerar att förlänga tiden till den 30 juni"
    for (std::size_t i = here.begin; i < here.first; ++i)
        if ((tokens.is(i, "längst") && !tokens.is_any(i - 1, "pågå pågår")) ||
            (tokens.is(i, "kan") && period_cue(tokens, i + 1) == PeriodCue::moves))
            return true; // "kan förlängas till den 30 juni"
    if (tokens.is_any(here.begin, "blir fortsätter") &&
        tokens.is_any(here.begin + 1, "försöket verksamheten projektet"))
        return true; // "Blir verksamheten permanent behövs"
    if (tokens.is_word(here.begin) && tokens.lower(here.begin).ends_with('s') &&
        tokens.is_any(here.begin + 1, "inte ej"))
        return true; // "Påbörjas inte arbetet"
    return tokens.is(here.begin, "om") &&
           tokens.has_any(here.begin, here.first,
                          "inte ej permanentas permanent fortsätter fortsatt förlängs förlängas");
}

bool is_deadline_of_event(const Tokens& tokens, const Surroundings& here) {
    const std::size_t senast = here.first - (tokens.is(here.first - 1, "den") ? 2 : 1);
    if (senast <= here.begin + 1 || !tokens.is(senast, "senast") ||
        !tokens.is_sign(senast - 1, ","))
        return false;
    bool event = false;
    for (std::size_t i = here.begin; i < senast; ++i) {
        event = event || period_cue_at(tokens, i) == PeriodCue::event;
        if (tokens.is_any(i, "när sedan efter då")) return event;
    }
    return false;
}

bool shares_subject(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is(here.begin, "och")) return false;
    if (tokens.is_any(here.begin + 1, "det den")) return true;
    if (!tokens.is_any(here.begin + 1, "ska skall måste bör")) return false;
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (period_cue(tokens, i) == PeriodCue::project) return false;
    return true;
}

bool is_day_of_document(const Tokens& tokens, const Surroundings& here) {
    const std::size_t den = here.first - (tokens.is(here.first - 1, "den") ? 1 : 0);
    if (den > here.begin && tokens.ends_with_any(den - 1, "beslut beslutet")) return true;
    if (den <= here.begin || !tokens.is(den, "den")) return false;
    return tokens.is(den - 1, "av") || // "beviljades stöd av fonden den 5 april"
           tokens.has_any(here.begin, here.first, "beviljades tilldelades nekades");
}

bool is_of_stated_kind(const Tokens& tokens, std::size_t at) {
    if (at == 0) return false;
    if (tokens.begins_with_any(at, "partnerskap"))
        return tokens.begins_with_any(at - 1, "offentlig") &&
               !tokens.has_any(at - std::min<std::size_t>(at, 3), at, "nytt ny");
    if (at > 1 && tokens.is_any(at - 1, "för om") &&
        tokens.begins_with_any(
            at - 2, "garanti avtal kontrakt policy licens ramavtal arrende hyresavtal strategi"))
        return true;
    return tokens.is_any(at - 1, "angränsande närliggande intilliggande liknande nationella "
                                 "statliga europeiska");
}

bool is_one_project_year(const Tokens& tokens, std::size_t at) {
    return tokens.begins_with_any(at, "projektår") &&
           tokens.is_any(at - 1, "första andra tredje fjärde sista varje");
}

bool is_task_of_person(const Tokens& tokens, std::size_t at) {
    if (at == 0 || !tokens.is_any(at, "uppdrag tjänst kontrakt")) return false;
    const std::string_view owner = tokens.lower(at - 1);
    if (tokens.is(at - 1, "s")) return tokens.is(at - 3, "vd");
    for (const std::string_view end :
         {"arens", "chefens", "örens", "andens", "rektorns", "torns", "entens", "professorns"})
        if (owner.ends_with(end)) return true;
    return owner == "vd:s";
}

bool is_new_subject(const Tokens& tokens, std::size_t verb, std::size_t begin) {
    if (!tokens.is_any(begin, "en ett") || !tokens.is_word(begin + 1)) return false;
    if (period_cue(tokens, begin + 1) != PeriodCue::none) return false;
    if (tokens.ends_with_any(begin + 1, "årig årigt") ||
        tokens.is_any(begin + 1, "första andra ny nytt sista"))
        return begin + 3 == verb && period_cue(tokens, begin + 2) == PeriodCue::none;
    return begin + 2 == verb || tokens.is_any(begin + 2, "med i på för mellan till om vid");
}

std::size_t before_relative(const Tokens& tokens, std::size_t verb, std::size_t begin) {
    constexpr std::size_t longest = 8; // words
    if (verb < begin + 3 || !tokens.is_sign(verb - 1, ",")) return verb;
    for (std::size_t i = verb - 1; i > begin + 1 && verb - i < longest; --i)
        if (tokens.is(i, "som") && tokens.is_sign(i - 1, ",")) return i - 1;
    return verb;
}

namespace {

/// "ger inte rätt till stöd", "är inte bidragsberättigande": -1; "är stödberättigande": 1; else 0.
int says_eligible(const Tokens& tokens, std::size_t begin, std::size_t end) {
    bool denies = false;
    bool counts = false;
    for (std::size_t i = begin; i < end; ++i) {
        denies = denies || tokens.is_any(i, "inte ej inga");
        counts = counts || tokens.ends_with_any(i, "berättigande berättigade grundande") ||
                 tokens.is_any(i, "rätt ersätts ersättas godkänns godtas täcks finansieras "
                                  "medräknas räknas beaktas omfattas");
    }
    return !counts ? 0 : denies ? -1 : 1;
}

/// "Medel som inte använts den 31 oktober", "Kvarstående medel per den": the money left at the end.
bool is_left_unused(const Tokens& tokens, std::size_t lead) {
    const std::size_t word = lead - (tokens.is_any(lead, "per vid senast") ? 1 : 0);
    if (tokens.is_any(word, "medel bidrag"))
        return tokens.is_any(
            word - 1, "kvarstående oanvända outnyttjade återstående kvarvarande oförbrukade");
    if (word > 2 && tokens.is(word - 1, "vara") &&
        tokens.is_any(word - 3, "medlen bidraget stödet anslaget pengarna"))
        return tokens.is_any(word, "förbrukat förbrukade använda använt utnyttjade");
    return tokens.is_any(word, "använts förbrukats utnyttjats nyttjats upparbetats") &&
           (tokens.is_any(word - 1, "inte ej") || tokens.is_any(word - 2, "inte ej"));
}

/// "färdigt före valet i september 2026": the time of another event.
bool is_of_other_event(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first;
    while (at > here.begin && tokens.is_any(at - 1, "i den under")) --at;
    return at > here.begin + 2 && tokens.is_any(at - 2, "före efter innan inför") &&
           is_definite_noun(tokens, at - 1) && period_cue(tokens, at - 1) == PeriodCue::none;
}

/// "till skolan, där de står till den 30 november": the time that things are in a place.
bool is_of_place(const Tokens& tokens, const Surroundings& here) {
    bool place = false;
    for (std::size_t i = here.begin + 1; i < here.first; ++i) {
        place = place || (tokens.is(i, "där") && tokens.is_sign(i - 1, ","));
        if (place && period_cue(tokens, i) == PeriodCue::project) return false;
    }
    return place;
}

/// "ska vara kvar i fem år, till och med", "Effekterna av projektet väntas": the time after the
/// project.
bool is_of_what_follows(const Tokens& tokens, const Surroundings& here) {
    if (tokens.begins_with_any(here.begin, "effekt resultat"))
        return tokens.has_any(here.begin, here.first, "väntas förväntas bedöms syns");
    for (std::size_t i = here.begin + 1; i < here.first; ++i)
        if (tokens.is_any(i, "kvar bevaras behållas tillgänglig tillgängliga") &&
            tokens.is_any(i - 1, "vara finnas ska skall måste hållas"))
            return true;
    return false;
}

} // namespace

PeriodRole bound_of_eligible(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 25; // tokens
    const std::size_t lead = token_before_day(tokens, here.first);
    const bool day = !tokens.is(here.first, "under") && !tokens.is(lead, "under");
    if (here.first > 2 && day && is_left_unused(tokens, lead)) return PeriodRole::end;
    const bool from = follows_from(tokens, here.first);
    const bool limits = tokens.is_any(lead, "före efter");
    if (here.first < 2 || (!limits && !from && !follows_until(tokens, here.first)))
        return PeriodRole::none;
    const std::size_t begin = begin_of_clause(tokens, lead, farthest);
    std::size_t end = here.after;
    while (end < tokens.size() && end - here.after < farthest && !begins_clause(tokens, end)) ++end;
    if (!tokens.begins_with_any(begin, "kostnader utgifter fakturor arbeten åtgärder"))
        return PeriodRole::none;
    const bool paid = tokens.has_any(begin, end, "betalats betalas betalade bokförts");
    if (paid || says_eligible(tokens, begin, end) != (limits ? -1 : 1)) return PeriodRole::none;
    return from || tokens.is(lead, "före") ? PeriodRole::start : PeriodRole::end;
}

namespace {

/// "Dagens panna kostade 46 000 kronor att driva under 2018": the time of something before the
/// project.
bool is_of_past_use(const Tokens& tokens, const Surroundings& here) {
    bool past = false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        if (period_cue(tokens, i) == PeriodCue::project) return false;
        past =
            past || tokens.is_any(i, "kostade förbrukade omsatte lockade besöktes användes hyrdes");
    }
    return past;
}

/// "…, i augusti 2024 var de 131": a separate clause about something else.
bool is_in_separate_clause(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first;
    while (at > here.begin && tokens.is_any(at - 1, "i den under")) --at;
    return at > here.begin && tokens.is_sign(at - 1, ",") &&
           tokens.is_any(here.after, "var hade fanns har låg stod kom");
}

/// "Halvvägs genom projektperioden, den 31 augusti 2023, görs en avstämning"
bool is_halfway(const Tokens& tokens, const Surroundings& here) {
    const std::size_t begin = begin_of_sentence(tokens, here.first);
    return tokens.is(begin, "halvvägs") ||
           (tokens.is(begin, "efter") && tokens.is(begin + 1, "halva"));
}

} // namespace

bool is_of_activity(const Tokens& tokens, const Surroundings& here) {
    const std::size_t begin = begin_of_sentence(tokens, here.first);
    if (tokens.is_any(begin, "arbetet arbetena verksamheten")) return true;
    return tokens.is(begin, "under") && here.first <= begin + 2 &&
           tokens.is_any(here.after, "genomförs görs hålls sker utförs bedrivs intervjuas") &&
           period_cue(tokens, here.after + 1) != PeriodCue::project;
}

bool is_before_or_after(const Tokens& tokens, const Surroundings& here) {
    if (is_of_past_use(tokens, here) || is_in_separate_clause(tokens, here) ||
        is_of_other_event(tokens, here) || is_of_place(tokens, here) ||
        is_of_what_follows(tokens, here) || is_halfway(tokens, here) ||
        tokens.is(here.first - 1, "säsongen"))
        return true;
    const std::size_t lead = here.first - 1;
    const std::size_t than = lead - (tokens.is(lead, "för") ? 1 : 0);
    if (here.first > here.begin + 1 && tokens.is(than, "än"))
        return true; // "30 000 kronor mer än för 2023"
    if (here.first > here.begin &&
        (tokens.is(lead, "inför") ||
         (tokens.is_any(lead, "perioden åren året") && tokens.is(lead - 1, "inför"))))
        return true;
    if (tokens.is_any(here.begin, "det den") && tokens.is_sign(here.begin + 2, ",") &&
        tokens.is_any(here.begin + 1, "första andra tredje fjärde sista"))
        return true; // "Det första, inventering, pågår september 2023–augusti 2024": one of several
    for (std::size_t i = here.begin; i + 1 < here.first; ++i)
        if (tokens.is(i, "var") && tokens.is_any(i + 1, "tänkt tänkta planerat planerad meningen"))
            return true; // "Projektet var tänkt att starta i maj 2023"
    if (tokens.has_any(here.begin, here.first, "från") &&
        tokens.is_any(here.begin, "start starten projektstarten") &&
        tokens.has_beginning(here.begin, here.first, "skjut sköt flytta senarelä"))
        return true; // "Starten har skjutits från maj till september 2023"
    if (tokens.has_any(here.begin, here.first, "planerades tänktes") &&
        tokens.has_any(here.begin, here.first, "först ursprungligen"))
        return true; // "planerades först till 2023–2024"
    if (tokens.is(here.first, "hela") && tokens.is_any(here.after, "var hade stod låg"))
        return true; // "Hela 2022 var lokalen uthyrd"
    if (tokens.has_any(here.begin, std::min(here.begin + 4, here.first), "under åren") &&
        tokens.is_any(here.after, "bidrog fick gav hade betalade beviljade stödde satsade delade "
                                  "fördelade beviljades utbetalades kostade drev stod svarade"))
        return true;
    if (!tokens.has_any(here.begin, here.first, "därefter efteråt")) return false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        const PeriodCue cue = period_cue(tokens, i);
        if (cue != PeriodCue::none && cue != PeriodCue::piece) return false;
    }
    return true;
}

bool is_of_pot(const Tokens& tokens, const Match& period, const std::vector<Match>& matches,
               const std::vector<Reading>& readings) {
    constexpr std::size_t farthest = 7; // tokens of "har området ett anslag på"
    const std::size_t next = static_cast<std::size_t>(&period - matches.data()) + 1;
    const auto* const sum =
        next < readings.size() ? std::get_if<TextAmount>(&readings[next].value) : nullptr;
    return sum != nullptr && sum->role == SumRole::pot &&
           matches[next].begin <= period.end + farthest &&
           is_within_clause(tokens, period.end, matches[next].begin + 1) &&
           !tokens.is_sign(period.end, ",");
}

bool is_of_last_report(const Tokens& tokens, const Surroundings& here) {
    bool report = false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        if (period_cue_at(tokens, i) == PeriodCue::phase ||
            tokens.is_any(i, "första delprojekt förra föregående"))
            return false;
        report = report || tokens.begins_with_any(i, "slutrapport slutredovis");
    }
    return report;
}

bool is_time_of_grant(const Tokens& tokens, const Surroundings& here) {
    const bool yearly = tokens.is(here.first - 2, "år") && tokens.is(here.first - 3, "per");
    if (!tokens.is_any(here.first - 1, "under för i över") ||
        !tokens.is_any(here.first - (yearly ? 4 : 2), "kronor kr") || tokens.is_word(here.after))
        return false;
    const bool proposed = tokens.has_any(here.begin, here.first, "föreslår föreslås");
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is_any(i, "beviljar beviljas medfinansierar avsätter anslår") ||
            (proposed && tokens.is(i, "bidrar")))
            return !tokens.is_any(i - 1, "som årligen");
    return false;
}

bool is_usable_until(const Tokens& tokens, std::size_t verb, std::size_t day) {
    return tokens.is_any(verb, "användas nyttjas utnyttjas") &&
           tokens.is_any(verb - 1, "får kan ska skall") && follows_until(tokens, day);
}

bool names_agent(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (sum_cue(tokens, i) == SumCue::agent) return true;
    return false;
}

bool is_spent(const Tokens& tokens, const Surroundings& here) {
    return tokens.has_any(here.begin, here.first,
                          "betalades finansierades bekostades togs belastade kostade "
                          "användes anslogs avsattes");
}

void note_words(const Tokens& tokens, const Surroundings& here, PeriodRole role,
                TextPeriod& value) {
    value.activity = is_of_activity(tokens, here);
    if (role == PeriodRole::end && is_by_end_of(tokens, here)) {
        value.first = value.last; // the day by which it ends
        value.extent = TextPeriod::Extent::day;
        value.unit = TextPeriod::Unit::day;
        value.deadline = true;
    }
    for (std::size_t i = here.begin; role == PeriodRole::end && i < here.first; ++i)
        value.deadline = value.deadline || (period_cue(tokens, i) == PeriodCue::done &&
                                            is_thing_done(tokens, i, here.begin));
    constexpr std::size_t few = 3; // "påbörjas tidigast den"
    value.last_report = value.deadline && is_of_last_report(tokens, here);
    value.left_out = tokens.is_any(token_before_day(tokens, here.first), "före innan");
    for (std::size_t i = std::max(here.begin, here.first - std::min(here.first, few));
         i < here.first; ++i)
        value.begins = value.begins ||
                       tokens.is_any(i, "påbörjas inledas inleds starta startas börja påbörja");
}

} // namespace caseflow
