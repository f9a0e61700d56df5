#include "caseflow/prose/length_roles.hpp"

#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/project_words.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/total_words.hpp"

#include <algorithm>
#include <variant>

namespace caseflow {
namespace {

/// "två år och sex månader", "ett år och framåt"
bool continues(const Tokens& tokens, std::size_t at) {
    return tokens.is_number(at) || match_number_words(tokens, at) ||
           tokens.is_any(at, "framåt en ett ytterligare");
}

/// "projekttiden", "genomförandeperioden", "projektets längd"
bool names_time(const Tokens& tokens, std::size_t at) {
    return tokens.begins_with_any(at, "längd") ||
           (tokens.contains_any(at, "tid period") && period_cue(tokens, at) == PeriodCue::project);
}

/// The token before a length and the words that only make it less exact.
std::size_t word_before_length(const Tokens& tokens, std::size_t at) {
    while (says_in_all(tokens, at - 1) ||
           tokens.is_any(at - 1, "ca cirka högst ytterligare därmed alltså knappt drygt nästan "
                                 "närmare ungefär omkring"))
        --at;
    return at - 1;
}

} // namespace

bool is_inexact(const Tokens& tokens, const Match& match) {
    return tokens.is_any(match.begin - 1, "knappt drygt nästan närmare ungefär omkring ca cirka");
}

namespace {

/// "blir 18 månader", "ny projekttid 18 månader"; not "deltagarna var 18 år".
bool is_length_of_time(const Tokens& tokens, const Match& match) {
    const std::size_t before = word_before_length(tokens, match.begin);
    if (names_time(tokens, before)) return true;
    const auto& value = std::get<TextDuration>(match.value);
    if (tokens.is(before, "omfattar") && before > 0 &&
        (tokens.is(before + 1, "alltså") || period_cue(tokens, before - 1) == PeriodCue::project))
        return true; // "Projektet omfattar tre år"
    return !value.years &&
           tokens.is_any(before,
                         "blir omfattar var nu tidigare ursprungligen därefter inte till från");
}

/// "ett projekt om tre år", not "ger resultat först om tre år"
bool is_so_long(const Tokens& tokens, std::size_t om) {
    if (!tokens.is(om, "om") || om == 0 || !tokens.is_word(om - 1)) return false;
    if (names_time(tokens, om - 1)) return true;
    return tokens.ends_with_any(om - 1, "projekt insats satsning studie tid period");
}

/// "projektets fem år"
bool is_of_the_project(const Tokens& tokens, std::size_t owner) {
    return tokens.is_word(owner) && tokens.lower(owner).ends_with('s') &&
           period_cue(tokens, owner) == PeriodCue::project;
}

/// "ett projekt på tre år", "9,6 mnkr på tre år", "fördelas på tre år"; not "söks på 40 år"
bool is_on_so_long(const Tokens& tokens, std::size_t on) {
    if (!tokens.is(on, "på") || on == 0) return false;
    const std::size_t before = on - 1;
    if (!tokens.is_word(before)) return true;
    if (names_time(tokens, before) || period_cue(tokens, before) != PeriodCue::none ||
        sum_cue(tokens, before) != SumCue::none)
        return true;
    if (tokens.ends_with_any(before, "projekt insats satsning studie tid period")) return true;
    return tokens.is_any(before, "kr kronor tkr mnkr mkr miljoner sek fördelas fördelat läggs "
                                 "sprids beräknas beräknad beräknat delas ges lämnas bidraget "
                                 "stödet");
}

/// "i tre år", "är treårigt"; not "ungdomar 15 år" or "två år efter" something else.
bool is_length(const Tokens& tokens, const Match& match) {
    const bool adjective = match.end == match.begin + 1;
    if (tokens.is(match.end - 1, "läsår") ||
        tokens.is_any(match.end, "efter före innan tidigare senare sedan framåt gammal gamla") ||
        (tokens.is(match.end, "och") && !adjective && continues(tokens, match.end + 1)))
        return false;
    const std::size_t before = match.begin - 1;
    return match.begin == 0 || adjective || tokens.is_sign(before, ":") ||
           is_length_of_time(tokens, match) || is_so_long(tokens, before) ||
           is_of_the_project(tokens, before) || is_on_so_long(tokens, before) ||
           tokens.is_any(is_inexact(tokens, match) || tokens.is_any(before, "därmed alltså")
                             ? word_before_length(tokens, match.begin)
                             : before,
                         "i under är varar säga dvs pågår löper genomförs för ca cirka totalt "
                         "sammanlagt hela ett fulla över");
}

/// "sex månaders förlängning", "blir sex månader längre"; not "upphandlingen tog 4 månader längre"
bool names_extension(const Tokens& tokens, const Match& match) {
    if (tokens.is_any(match.end, "längre kortare"))
        return tokens.is(word_before_length(tokens, match.begin), "blir");
    return tokens.is_word(match.end) && tokens.lower(match.end).starts_with("förlängning");
}

/// "Sammanlagd förlängning är tolv månader", "Förlängningen blir 6 månader"
bool follows_extension(const Tokens& tokens, const Surroundings& here, const Match& match) {
    const std::size_t verb = word_before_length(tokens, match.begin);
    return verb > here.begin && tokens.is_any(verb, "är blir omfattar") &&
           tokens.begins_with_any(verb - 1, "förlängning");
}

/// "Sökanden begärde en förlängning med 12 månader": not an effect of the decision.
bool is_sought(const Tokens& tokens, const Surroundings& here) {
    bool applied = false;
    for (std::size_t i = here.begin; i < here.end; ++i) {
        if (i >= here.first && i < here.after) continue;
        const SumCue cue = tokens.is_word(i) ? sum_cue(tokens, i) : SumCue::none;
        if (cue == SumCue::granted) return false;
        applied = applied || cue == SumCue::applied;
    }
    return applied;
}

/// "Tidigare projekttid var 12 månader"
bool names_former_time(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin + 1; i < here.first; ++i)
        if (names_time(tokens, i) &&
            tokens.is_any(i - 1, "tidigare ursprunglig ursprungliga gamla"))
            return true;
    return false;
}

/// "får inte överstiga 200 000 euro under tre år"
bool is_of_limit(const Tokens& tokens, const Surroundings& here) {
    return tokens.has_any(here.begin, here.first,
                          "överstiga överstiger överskrida minimis taket tröskeln gränsen");
}

/// "Med förlängningen pågår det i 22 månader", "Med förlängningen blir projekttiden": the whole
/// length.
bool is_after_extension(const Tokens& tokens, std::size_t noun, std::size_t first) {
    if (!tokens.is_any(noun, "förlängningen ändringen") ||
        !tokens.is_any(noun - 1, "efter med genom inklusive"))
        return false;
    for (std::size_t i = noun + 1; i < first; ++i)
        if (period_cue(tokens, i) == PeriodCue::lasts ||
            (tokens.is(i, "blir") && names_time(tokens, i + 1)))
            return true;
    return false;
}

bool states_whole_after_extension(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin + 1; i < here.first; ++i)
        if (is_after_extension(tokens, i, here.first)) return true;
    return false;
}

/// "en postdoktor under två år", "har planerats i tre år": the length of somebody's work or wait.
bool is_of_work(const Tokens& tokens, std::size_t lead) {
    constexpr std::size_t few = 3;
    const std::size_t from = lead - std::min(lead, few);
    const bool has =
        tokens.has_any(from, lead, "har hade") &&
        tokens.has_any(from, lead,
                       "drivit pågått arbetat funnits varit bedrivit bedrivits verkat samarbetat");
    if (tokens.is(lead, "i") && (has || tokens.has_any(from, lead, "kvar bevaras behållas")))
        return true; // "har drivit projekt i tio år", "ska vara kvar i fem år"
    if (tokens.is_any(lead, "under i") &&
        tokens.has_any(from, lead, "planerats förberetts väntat diskuterats kvarstå"))
        return true;
    return lead > 0 && tokens.is_any(lead, "under i") &&
           (tokens.is_any(lead - 1, "procent heltid halvtid deltid") ||
            tokens.is_sign(lead - 1, "%"));
}

/// "för unga under 18 år", "alla över 65 år", "företagare under 30 år": somebody's age.
bool is_age_limit(const Tokens& tokens, const Match& match) {
    constexpr int youngest = 13; // of people with a trade; no project is as long
    const std::size_t lead = match.begin - 1;
    if (match.begin < 2 || !tokens.is_any(lead, "under över")) return false;
    const auto& value = std::get<TextDuration>(match.value);
    if (value.years && value.count >= youngest && tokens.ends_with_any(lead - 1, "are arna"))
        return true;
    return tokens.is_any(lead - 1,
                         "unga barn ungdomar personer deltagare vuxna besökare elever alla "
                         "dem är kvinnor män") &&
           !tokens.is_any(lead - 2, "projektet satsningen");
}

} // namespace

bool is_extension(const Tokens& tokens, const Surroundings& here, const Match& match) {
    bool time = false;
    if (follows_extension(tokens, here, match)) return true;
    if (states_whole_after_extension(tokens, here)) return false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        time = time || names_time(tokens, i);
        if (period_cue(tokens, i) == PeriodCue::moves) return true;
        if (time && tokens.is_any(i, "utökas förkortas kortas minskas")) return true;
    }
    const bool adverb = tokens.is_any(match.end, "längre kortare");
    return names_extension(tokens, match) && (time || !adverb);
}

PeriodRole role_of_extension(const Tokens& tokens, const Surroundings& here, const Match& match) {
    if (is_sought(tokens, here)) return PeriodRole::other;
    const std::size_t before = word_before_length(tokens, match.begin);
    if (names_extension(tokens, match) || tokens.is(before, "med") ||
        follows_extension(tokens, here, match) || period_cue(tokens, before) == PeriodCue::moves)
        return PeriodRole::extension;
    return tokens.is_any(before, "till från") ? PeriodRole::moved : PeriodRole::other;
}

bool is_aside(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (!tokens.is_any_sign(i, "( , – -") &&
            !tokens.is_any(i, "tidigare ursprungligen och därefter inte i stället istället för "
                              "mot var som blir är nu först alltså det vill säga dvs"))
            return false;
    return here.begin < here.first;
}

When when_of_length(const Tokens& tokens, const Surroundings& here, const Match& match) {
    const std::size_t before = word_before_length(tokens, match.begin);
    if (follows_extension(tokens, here, match) &&
        any_token(tokens, here.begin, here.first, is_total_adjective))
        return When::past;
    if (states_whole_after_extension(tokens, here)) return When::after;
    const bool then = tokens.is(before, "omfattar") && tokens.is(before + 1, "därmed");
    if (then || tokens.is_any(before, "blir nu till")) return When::after;
    if (tokens.is_any(before, "från var tidigare ursprungligen inte") ||
        (tokens.is(before, "för") && tokens.is_any(before - 1, "stället istället")) ||
        (names_time(tokens, before) && tokens.is_any(before - 1, "var hade")) ||
        period_cue(tokens, match.end) == PeriodCue::moves)
        return When::before;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        if (tokens.is(i, "nu")) return When::after;
        if (names_time(tokens, i) && tokens.is_any(i - 1, "ny nya förlängd förlängda"))
            return When::after;
    }
    return names_former_time(tokens, here) ? When::before : When::unstated;
}

namespace {

/// "de två och ett halvt år som projektet varar"
bool is_of_project_after(const Tokens& tokens, std::size_t som) {
    if (tokens.is(som, "står") && tokens.is(som + 1, "till") && tokens.is(som + 2, "förfogande"))
        return true;
    if (tokens.is_any(som, "lång långt långa")) // "Det tjugo månader långa projektet"
        return period_cue(tokens, som + 1) == PeriodCue::project;
    return tokens.is(som, "som") && period_cue(tokens, som + 1) == PeriodCue::project &&
           (period_cue(tokens, som + 2) == PeriodCue::lasts ||
            tokens.is_any(som + 2, "omfattar tar"));
}

/// "söker stöd för en treårig satsning", "beviljas för ett treårigt projekt": the length of what is
/// supported.
bool is_of_sought(const Tokens& tokens, const Surroundings& here, const Match& match) {
    if (match.end != match.begin + 1 || !tokens.is_any(match.begin - 1, "en ett") ||
        !tokens.ends_with_any(match.end, "projekt satsning insats studie") ||
        tokens.has_any(here.after, here.end, "men")) // "men bifalls för ett år"
        return false;
    const bool granted = tokens.is_any(match.begin - 2, "för till");
    bool sought = false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        if (tokens.is_any(i, "tidigare förra efter liknande inom av")) return false;
        sought = sought || sum_cue(tokens, i) == SumCue::applied ||
                 (granted && tokens.is_any(i, "beviljar beviljas"));
    }
    return sought;
}

} // namespace

PeriodRole role_of_length(const Tokens& tokens, const Surroundings& here, const Match& match,
                          PeriodRole role) {
    if (is_of_project_after(tokens, match.end)) return PeriodRole::project;
    if (tokens.is(match.end, "i") && tokens.is(match.end + 1, "sin"))
        return PeriodRole::other; // "är treårigt i sin helhet": the grant is of a part
    if (!is_length(tokens, match) || is_of_limit(tokens, here) ||
        is_of_work(tokens, word_before_length(tokens, match.begin)) || is_age_limit(tokens, match))
        return PeriodRole::other;
    if (names_former_time(tokens, here) || states_whole_after_extension(tokens, here))
        return PeriodRole::project;
    if (tokens.is(match.begin - 1, "under") && tokens.is(match.end, "med") &&
        tokens.is_any(match.end + 1, "start början"))
        return PeriodRole::project; // "stöd under 2,5 år med start i augusti 2023"
    const std::size_t before = word_before_length(tokens, match.begin);
    if (role == PeriodRole::none && here.same_clause && tokens.is(before, "omfattar") &&
        tokens.is_any(before + 1, "därmed alltså"))
        return PeriodRole::project; // "förlängs till den 30 juni och omfattar därmed 31 månader"
    const bool named = is_length_of_project(tokens, match.begin, match.end);
    const bool open = role == PeriodRole::none || role == PeriodRole::event;
    return (role == PeriodRole::none && named) || (open && is_of_sought(tokens, here, match))
               ? PeriodRole::project
               : role;
}

namespace {

/// ", det vill säga", ", tillsammans", " (alltså i": words between a period and its length.
bool restates_period(const Tokens& tokens, std::size_t at, std::size_t end) {
    constexpr std::size_t most = 6; // tokens
    if (at == end || end - at > most) return false;
    bool says = false;
    for (; at < end; ++at) {
        if (!tokens.continues(at)) return false;
        const bool word =
            says_in_all(tokens, at) || says_together(tokens, at) ||
            tokens.is_any(at,
                          "dvs det vill säga d v s alltså inom motsvarande vilket eller således");
        says = says || word;
        const bool taker = tokens.is_any(at - 1, "ger innebär") && is_definite_noun(tokens, at);
        if (!word && !taker && !tokens.is_any_sign(at, ", ( .") && !tokens.is_dash(at) &&
            !tokens.is_any(at, "i är ger innebär under på ca cirka hela"))
            return false;
    }
    return says;
}

/// ", från den", " (", " och löper från": words between a length and its days.
bool leads_to_days(const Tokens& tokens, std::size_t at, std::size_t end) {
    constexpr std::size_t most = 8; // tokens
    if (at == end || end - at > most) return false;
    const bool verb = tokens.is(at, "och") && period_cue(tokens, at + 1) == PeriodCue::lasts;
    if (!tokens.is_any_sign(at, ", (") && !tokens.is_any(at, "från mellan") && !verb) return false;
    for (at += verb ? 2 : 0; at < end; ++at)
        if (!tokens.continues(at) || begins_sentence(tokens, at) ||
            !(tokens.is_any_sign(at, ", ( .") ||
              tokens.is_any(at, "från och med fr o m den dvs det vill säga alltså perioden mellan "
                                "räknat under tiden from")))
            return false;
    return true;
}

/// "6–15 år", "mellan 6 och 15 år": somebody's age.
bool is_age(const Tokens& tokens, const Match& match) {
    return std::get<TextDuration>(match.value).years && tokens.is_number(match.begin - 2) &&
           (tokens.is_dash(match.begin - 1) || tokens.is_any(match.begin - 1, "och till"));
}

} // namespace

bool is_length_beside(const Tokens& tokens, const Match* before, const Match& match) {
    if (before == nullptr || !std::holds_alternative<TextPeriod>(before->value)) return false;
    if (restates_period(tokens, before->end, match.begin)) return true;
    if (match.begin != before->end + 1) return false;
    if (tokens.is(before->end, "och")) return tokens.is(match.end, "framåt");
    return tokens.is_any_sign(before->end, "( ,") && tokens.is_sign(match.end, ")");
}

bool is_length_until(const Tokens& tokens, const Match& match, const Match* next) {
    constexpr std::size_t most = 5; // tokens of ", till och med den"
    if (next == nullptr || !std::holds_alternative<TextPeriod>(next->value)) return false;
    const std::size_t at = match.end + (tokens.is_sign(match.end, ",") ? 1 : 0);
    if (next->begin - match.end > most || !tokens.is_any(at, "till tom")) return false;
    for (std::size_t i = match.begin; i + most + most > match.begin && i > 0; --i)
        if (period_cue(tokens, i - 1) == PeriodCue::moves) return tokens.is(match.begin - 1, "med");
    return false;
}

bool is_length_of_next(const Tokens& tokens, const Match& match, const Match* next) {
    if (next == nullptr || !std::holds_alternative<TextPeriod>(next->value)) return false;
    return !is_age(tokens, match) && leads_to_days(tokens, match.end, next->begin);
}

void settle_days_by_length(const Tokens& tokens, const Match* before, const Match& match,
                           const std::vector<Match>& matches, std::vector<Reading>& readings) {
    constexpr std::size_t longest = 3; // "satsning för byar,"
    if (before == nullptr || before->end != before->begin + 1 || match.begin < before->end + 2 ||
        match.begin - before->end > longest + 1 || !tokens.is_any_sign(match.begin - 1, ", (") ||
        tokens.is_word(match.end) || !is_within_clause(tokens, before->end, match.begin))
        return;
    const auto reading_of = [&](const Match& other) -> Reading& {
        return readings[static_cast<std::size_t>(&other - matches.data())];
    };
    const auto* const length = std::get_if<TextDuration>(&reading_of(*before).value);
    auto& days = std::get<TextPeriod>(reading_of(match).value);
    if (length == nullptr || length->role != PeriodRole::project || days.role != PeriodRole::none)
        return;
    days.role = PeriodRole::project;
    days.extent = TextPeriod::Extent::whole;
}

} // namespace caseflow
