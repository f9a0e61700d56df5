#include "caseflow/prose/past_words.hpp"

#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/statements.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// "sänktes", "har höjts", "beviljades"; not "ökade kostnader".
bool is_past_verb(const Tokens& tokens, const Surroundings& here, std::size_t at) {
    if (tokens.is_any(at, "sänkt höjt minskat ökat")) // not "ett sänkt bidrag"
        return tokens.has_any(here.begin, at, "har hade fått fick");
    if (tokens.is_any(at, "sattes satts beslutades beslutats beviljade ändrade") ||
        (tokens.is(at, "beslutade") && tokens.is_any(at + 1, "den om")))
        return true;
    const SumCue cue = tokens.is_word(at) ? sum_cue(tokens, at) : SumCue::none;
    if (cue != SumCue::change && cue != SumCue::granted) return false;
    const std::string_view word = tokens.lower(at);
    const bool participle = cue == SumCue::change && word == "ändrat"; // not "beviljat belopp"
    return participle || word.ends_with("des") || word.ends_with("tes") || word.ends_with("ts");
}

bool is_present_verb(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return false;
    const SumCue cue = sum_cue(tokens, at);
    const std::string_view word = tokens.lower(at);
    return (cue == SumCue::change || cue == SumCue::granted) &&
           (word.ends_with('s') || word.ends_with('r'));
}

bool says_first(const Tokens& tokens, std::size_t at) {
    return tokens.begins_with_any(at, "ursprunglig") ||
           (tokens.is(at, "först") && tokens.begins_with_any(at - 1, "bevilja tilldela")) ||
           (tokens.is(at, "första") && tokens.is(at + 1, "beslutet"));
}

Tense tense_at(const Tokens& tokens, const Surroundings& here, std::size_t at) {
    if (tokens.is(at, "nu")) return Tense::now;
    if (says_first(tokens, at)) return Tense::first;
    if (is_past_verb(tokens, here, at)) return Tense::past;
    return is_present_verb(tokens, at) ? Tense::now : Tense::unstated;
}

} // namespace

Tense tense_by_words(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.first; i > here.begin; --i)
        if (const Tense tense = tense_at(tokens, here, i - 1); tense != Tense::unstated)
            return tense;
    return Tense::unstated;
}

bool is_former_estimate(const Tokens& tokens, const Surroundings& here) {
    return tokens.has_any(
        here.begin, here.first,
        "beräknades uppskattades kalkylerades budgeterades bedömdes angavs antogs");
}

bool refers_to_first(const Tokens& tokens, const Surroundings& here) {
    return any_token(tokens, here.begin, here.first, says_first);
}

bool is_altered_grant(const Tokens& tokens, const Surroundings& here) {
    const bool names_grant =
        tokens.has_any(here.begin, here.first, "beslutet beslut") &&
        tokens.has_any(here.begin, here.first, "att") &&
        tokens.has_any(here.begin, here.first, "bevilja avsätta anslå tilldela");
    if (!names_grant) return false;
    for (std::size_t i = here.after; i < here.end; ++i)
        if (sum_cue(tokens, i) == SumCue::change ||
            tokens.is_any(i, "ersätts upphävs återkallas rättas hävs"))
            return true;
    return false;
}

bool is_former_beside(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first;
    while (at > here.begin && (tokens.is_any_sign(at - 1, ":") ||
                               tokens.is_any(at - 1, "belopp bidrag stöd högst var")))
        --at;
    if (at == here.begin || !tokens.is_any(at - 1, "tidigare inte")) return false;
    --at;
    if (tokens.is(at, "inte") && tokens.is(at - 1, "och")) return true;
    return at == here.begin || tokens.is_any_sign(at - 1, ", (") || tokens.is(at - 1, "mot");
}

namespace {

/// The place before "till och med den", "perioden": words that lead to a day do not say when.
std::size_t before_lead(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first;
    while (at > here.begin &&
           (tokens.is_any(at - 1, "den perioden till med tom t o m") ||
            (tokens.is(at - 1, "och") && tokens.is(at, "med")) || tokens.is_sign(at - 1, ".")))
        --at;
    return at;
}

bool names_days(const Tokens& tokens, std::size_t at) {
    return tokens.begins_with_any(at,
                                  "slutdatum startdatum slutdag startdag projekttid projektperiod "
                                  "genomförande");
}

/// "Projekttiden blir", "perioden ska vara", "nytt slutdatum"
bool says_new(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "nu blir vara") ||
           (tokens.is_any(at, "ny nya nytt") && names_days(tokens, at + 1));
}

/// "fått", "bedrivits", "finansierats"
bool is_supine(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at) || period_cue(tokens, at) == PeriodCue::event) return false;
    const std::string_view word = tokens.lower(at);
    for (const std::string_view end : {"it", "at", "tt", "its", "ats", "tts", "fört", "förts",
                                       "gjort", "gjorts", "haft", "byggt", "byggts"})
        if (word.ends_with(end)) return word.size() > 3;
    return false;
}

bool is_past_move(const Tokens& tokens, std::size_t at) {
    const std::string_view word = tokens.lower(at);
    return word.ends_with("ts") || word.ends_with("des");
}

} // namespace

bool names_former_days(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "tidigare") && names_days(tokens, at + 1);
}

bool is_day_before(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.first; i > here.begin; --i) {
        if (tokens.is_any(i - 1, "till tom")) return false;
        if (tokens.is(i - 1, "från")) return true;
    }
    return false;
}

bool follows_from_alone(const Tokens& tokens, std::size_t first) {
    const std::size_t at = tokens.is(first - 1, "den") ? first - 2 : first - 1;
    return first > 1 && tokens.is(at, "från");
}

bool is_set_against(const Tokens& tokens, const Surroundings& here) {
    const std::size_t at = before_lead(tokens, here);
    if (at == here.begin) return false;
    return tokens.is_any(at - 1, "inte tidigare ursprungligen") ||
           (tokens.is(at - 1, "för") && tokens.is_any(at - 2, "stället istället"));
}

namespace {

/// "Då angavs slutdatum till 30 juni": true at the time of the sentence before.
bool is_of_then(const Tokens& tokens, const Surroundings& here) {
    if (tokens.has_any(here.begin, here.first, "angavs")) return true; // "I ansökan angavs"
    for (std::size_t i = here.begin + 1; i < here.first; ++i)          // "Slutdatum var satt till"
        if (tokens.is(i - 1, "var") && tokens.is_any(i, "satt satta bestämt bestämd")) return true;
    return tokens.is(here.begin, "då") && begins_sentence(tokens, here.begin) &&
           tokens.is_any(here.begin + 1,
                         "var gällde sattes bestämdes beräknades planerades löpte fastställdes");
}

/// "som löpte till den 31 december, förlängs": a past time that the change ends.
bool is_past_before_move(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.has_any(here.begin, here.first,
                        "löpte pågick gällde sträckte varade slutade skulle"))
        return false;
    for (std::size_t i = here.after; i < here.end; ++i)
        if (period_cue(tokens, i) == PeriodCue::moves) return true;
    return false;
}

} // namespace

When when_of_days(const Tokens& tokens, const Surroundings& here) {
    if (is_set_against(tokens, here) || is_past_before_move(tokens, here) ||
        is_of_then(tokens, here))
        return When::before;
    for (std::size_t i = here.first; i > here.begin; --i) {
        const std::size_t at = i - 1;
        if (tokens.is(at, "vara") && tokens.has_any(begin_of_sentence(tokens, at), at, "skulle"))
            return When::before; // "skulle enligt beslutet 2022-08-30 vara avslutat"
        if (says_new(tokens, at)) return When::after;
        if (says_first(tokens, at) || tokens.is(at, "skulle") || names_former_days(tokens, at))
            return When::before;
        if (period_cue(tokens, at) != PeriodCue::moves) continue;
        if (follows_from_alone(tokens, here.first)) return When::before;
        return is_past_move(tokens, at) ? When::past : When::unstated;
    }
    return When::unstated;
}

bool is_past(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t near = 4;
    const std::size_t lead = here.first - (tokens.is(here.first - 1, "åren") ? 2 : 1);
    if (lead == here.begin && tokens.is_any(lead, "för under") &&
        tokens.is_any(here.after, "uppgick var låg utgjorde blev") &&
        tokens.ends_with_any(here.after + 1, "bidraget stödet ersättningen anslaget"))
        return true; // "För åren 2021–2023 uppgick verksamhetsbidraget till"
    if (!tokens.has_any(here.begin, here.first, "har hade") &&
        !tokens.is_any(here.after, "har hade"))
        return false;
    return any_token(tokens, here.after, std::min(here.end, here.after + near), is_supine);
}

bool is_move_of_day(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first; // "ändra projektets slutdatum från den …"
    while (at > here.begin && tokens.is_any(at - 1, "från den")) --at;
    const PeriodCue day = period_cue(tokens, at - 1);
    if (day != PeriodCue::start && day != PeriodCue::end) return false;
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (period_cue(tokens, i) == PeriodCue::moves) return true;
    return false;
}

bool is_stretch(const Tokens& tokens, const Surroundings& here) {
    return tokens.is_any(here.first - 1, "perioden tiden") && tokens.is(here.first - 2, "med");
}

bool is_day_of_altered(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first;
    while (at > here.begin &&
           (tokens.is_any(at - 1, "den av från daterat fattat") || tokens.is_sign(at - 1, "(")))
        --at;
    if (at == here.begin) return false;
    const bool of_others = // "kommunens beslut"
        at > here.begin + 1 && tokens.is_word(at - 2) && tokens.lower(at - 2).ends_with('s');
    const bool named = tokens.is_any(at - 1, "beslutet delegationsbeslutet") ||
                       (tokens.is_any(at - 1, "beslut delegationsbeslut") && !of_others);
    return named && tokens.has_any(here.begin, here.end,
                                   "ändras ändrar ändrat ändring upphävs upphäver upphävande "
                                   "rättas rättar rättelse återkallas återkallar återkallelse "
                                   "ersätts ersätter hävs övrigt");
}

} // namespace caseflow
