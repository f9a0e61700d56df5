#include "caseflow/prose/sum_changes.hpp"

#include "caseflow/prose/delegations.hpp"
#include "caseflow/prose/past_words.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_nouns.hpp"
#include "caseflow/prose/total_words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// The token before a sum and the words that only widen it.
std::size_t before_sum(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first;
    while (at > here.begin && (says_in_all(tokens, at - 1) ||
                               tokens.is_any(at - 1, "ca cirka högst maximalt nu ytterligare de")))
        --at;
    if (at > here.begin + 2 && tokens.is(at - 1, "till") && tokens.is(at - 2, "upp"))
        return at - 3; // "en kostnad på upp till"
    return at - 1;
}

/// "Minskningen är 50 000 kronor": a change of the grant, if nothing else is named.
bool is_named_difference(const Tokens& tokens, const Surroundings& here) {
    return tokens.is_any(here.begin,
                         "minskningen ökningen höjningen sänkningen nedsättningen skillnaden") &&
           tokens.is_any(here.begin + 1, "är blir uppgår");
}

} // namespace

SumRole role_by_preposition(const Tokens& tokens, const Surroundings& here) {
    if (here.first == here.begin) return SumRole::change;
    const std::size_t at = before_sum(tokens, here);
    if (tokens.is(at, "från")) return SumRole::former;
    if (tokens.is(at, "till")) return SumRole::changed;
    if (tokens.is(at, "med") || is_named_difference(tokens, here)) return SumRole::difference;
    return is_replaced(tokens, here) ? SumRole::former : SumRole::change;
}

bool is_replaced(const Tokens& tokens, const Surroundings& here) {
    if (here.first == here.begin) return false;
    const std::size_t at = before_sum(tokens, here);
    return tokens.is(at, "för") && tokens.is_any(at - 1, "stället istället");
}

int direction_of_change(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.first; i > here.begin; --i) {
        const std::size_t at = i - 1;
        if (sum_cue(tokens, at) != SumCue::change ||
            tokens.is_any(at, "ökade ökad ökat minskade minskad minskat höjda sänkta utökade"))
            continue; // "ökade kostnader"
        if (tokens.begins_with_any(at, "höj utök öka ökn")) return 1;
        return tokens.begins_with_any(at, "sänk minsk ned") ? -1 : 0;
    }
    return 0;
}

bool is_change_of_grant(const Tokens& tokens, const Surroundings& here) {
    if (is_named_difference(tokens, here)) return true;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        if (!tokens.is_word(i)) continue;
        if (tokens.contains_any(i, "bidrag stöd belopp beviljad beslut medfinansiering anslag "
                                   "föreslår förordar tillstyrker"))
            return true;
    }
    return false;
}

namespace {

/// "avgifter 270 000 kr, Sparbanken 90 000 kr": a name leads to another kind of sum.
bool names_somebody(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is_word(i) && tokens.lower(i) != tokens.at(i)) return true;
    return false;
}

/// "(220 timmar à 400 kronor) och kontanta medel om 48 000 kronor"
bool leaves_brackets(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is_sign(i, ")")) return true;
    return false;
}

/// "har höjt sin insats med 300 000 kronor till": somebody's present contribution.
bool is_own_effort_raised(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 8; // tokens of the sum before and its noun
    if (here.first != here.begin + 1 || !tokens.is(here.begin, "till")) return false;
    for (std::size_t i = here.begin; i > 0 && here.begin - i < farthest; --i)
        if (tokens.is_any(i - 1, "sin sitt")) return sum_cue(tokens, i) == SumCue::contributed;
    return false;
}

} // namespace

SumRole handed_on(const Tokens& tokens, const Surroundings& here, SumRole before) {
    if (before == SumRole::change && is_own_effort_raised(tokens, here))
        return SumRole::contributed;
    if ((before == SumRole::granted || before == SumRole::contributed) && is_replaced(tokens, here))
        return SumRole::former; // "400 000 kronor i stället för 500 000 kronor"
    if (before == SumRole::earlier && tokens.has_any(here.begin, here.first, "nu"))
        return SumRole::granted; // "beviljades först X och nu Y"
    if (is_of_change(before)) {
        const SumRole role = role_by_preposition(tokens, here);
        return role == SumRole::change ? SumRole::none : role; // "varav 100 000 kr för 2022"
    }
    if (before == SumRole::threshold) // "lägst 30 000 kronor och högst 150 000 kronor"
        return tokens.is_any(here.first - 1, "högst maximalt") &&
                       (here.first < here.begin + 3 || is_office(tokens, here.begin + 1))
                   ? before
                   : SumRole::none;
    if (before == SumRole::price &&
        (names_somebody(tokens, here) || leaves_brackets(tokens, here) ||
         tokens.is(here.first - 1, "med")))
        return SumRole::none;      // "biljetter, 150 000 kr, och med 35 000 kr från Stiftelsen"
    constexpr std::size_t few = 2; // "600 000 kr: 300 000 kr för år 1 och 300 000 kr för år 2"
    const bool divided =
        tokens.has_any(here.begin, here.first, "fördelad fördelat fördelade varav");
    const std::size_t year = // "söker 300 000 kr för 2024 och 200 000 kr för 2025"
        tokens.is_any(here.begin, "för under") && tokens.is_year(here.begin + 1) ? 2 : 0;
    if (before == SumRole::applied && (divided || here.first - here.begin > few + year))
        return SumRole::none;
    if (before == SumRole::total && year > 0 && here.first - here.begin <= few + year)
        return before; // "Kostnaden är 300 000 kr för 2024 och 200 000 kr för 2025"
    return before == SumRole::total ? SumRole::none : before;
}

namespace {

/// True if only the grant has been mentioned since the sum before: "Bidraget om X återkallas delvis
/// och sätts ned till Y", not "… och hyran höjs till Y".
bool continues(const Tokens& tokens, const Surroundings& here, SumRole before) {
    const bool grant = before == SumRole::contributed || before == SumRole::granted;
    // "…; det sänks nu till"
    const bool it = tokens.has_any(here.begin, std::min(here.begin + 3, here.first), "det") &&
                    (grant || before == SumRole::earlier || is_of_change(before));
    if (!here.same_clause && !it) return false;
    if (is_of_change(before)) return true;
    if (!grant && !it) return false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        const SumCue cue = sum_cue(tokens, i);
        if (cue != SumCue::none && cue != SumCue::change && cue != SumCue::aid) return false;
    }
    return true;
}

/// "Föreningen begär att stödet höjs till 1 000 000 kronor"
bool is_requested(const Tokens& tokens, const Surroundings& here) {
    bool requested = false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        const SumCue cue = sum_cue(tokens, i);
        if (cue == SumCue::granted) return false;
        requested = requested || tokens.begins_with_any(i, "yrka") ||
                    (cue == SumCue::applied && !tokens.begins_with_any(i, "ansökan"));
    }
    return requested && tokens.has_any(here.begin, here.first, "att");
}

/// "Projektets kostnader ökar till 1 200 000 kronor": the total cost now.
bool is_new_whole(const Tokens& tokens, const Surroundings& here) {
    const std::size_t noun = here.first - 3;
    if (here.first < here.begin + 3 || !tokens.is(here.first - 1, "till") ||
        !tokens.is_any(here.first - 2, "ökar stiger växer minskar sjunker"))
        return false;
    const SumCue cue = sum_cue(tokens, noun);
    return cue == SumCue::total ||
           (cue == SumCue::cost && noun > here.begin && sum_cue(tokens, noun - 1) == SumCue::whole);
}

} // namespace

bool is_since_last_year(const Tokens& tokens, const Surroundings& here) {
    return tokens.begins_with_any(here.begin,
                                  "höjning ökning sänkning minskning skillnad uppräkning") &&
           (tokens.is_any(here.after, "jämfört mot") || tokens.is(here.begin + 1, "mot"));
}

namespace {

/// "Om kostnaden blir lägre än 2 000 000 kronor sänks bidraget till 750 000 kronor"
bool is_change_in_doubt(const Tokens& tokens, const Surroundings& here) {
    const std::size_t begin = begin_of_sentence(tokens, here.first);
    return tokens.is_any(begin, "om ifall skulle") &&
           tokens.has_any(begin, here.first, "lägre högre mindre understiger överstiger minskar");
}

} // namespace

SumRole role_of_change(const Tokens& tokens, const Surroundings& here, SumRole before, bool after) {
    if (is_requested(tokens, here) || is_change_in_doubt(tokens, here)) return SumRole::other;
    if (tokens.is(here.first - 1, "blir") &&
        (tokens.has_any(here.begin, here.first, "varje successivt årligen stegvis")))
        return SumRole::contributed; // "Bidraget höjs varje år och blir": in the years that follow
    if (!continues(tokens, here, before) && !is_change_of_grant(tokens, here))
        return is_new_whole(tokens, here) ? SumRole::total : SumRole::change;
    return after ? SumRole::former : role_by_preposition(tokens, here);
}

bool is_left_by_change(const Tokens& tokens, const Surroundings& here, SumCue cue, SumRole before) {
    if (cue != SumCue::left) return false;
    if (tokens.is(here.begin, "varefter")) return is_of_change(before);
    return tokens.is(here.after, "efter") &&
           tokens.is_any(here.after + 1, "detta beslutet ändringen");
}

SumRole role_of_deduction(const Tokens& tokens, const Surroundings& here, SumRole before) {
    const auto deducts = [&](std::size_t begin, std::size_t end) {
        return tokens.has_any(begin, end, "dras avgår avräknas");
    };
    const bool from = tokens.is(here.begin, "från") && is_change_of_grant(tokens, here);
    if (from && deducts(here.after, here.end)) return SumRole::former;
    const bool what = here.same_clause && before == SumRole::former;
    return what && deducts(here.begin, here.first) ? SumRole::difference : SumRole::none;
}

bool is_taken_back_in_part(const Tokens& tokens, const Surroundings& here) {
    const std::size_t comma = here.first - (tokens.is_sign(here.first - 1, ",") ? 1 : 2);
    if (here.first < here.begin + 3) return false;
    const bool beside =
        tokens.is_any_sign(comma, ", (") &&
        (comma + 1 == here.first || tokens.is_any(comma + 1, "med dvs nämligen alltså"));
    bool revokes = false;
    for (std::size_t i = here.begin; i + 1 < here.first; ++i) {
        revokes = revokes ||
                  tokens.is_any(i, "upphävs upphäver upphäva återkallas återkallar återkalla hävs");
        if (!revokes) continue;
        if (tokens.is(i, "i") && tokens.is(i + 1, "fråga")) return true;
        if (tokens.is_any(i, "såvitt beträffande avseende")) return true;
        if (beside && tokens.is_any(i, "del delvis")) return true;
    }
    return false;
}

bool is_former(const Tokens& tokens, const Surroundings& here, SumRole role, SumRole after) {
    if (role == SumRole::granted && is_altered_grant(tokens, here)) return true;
    if (is_former_beside(tokens, here)) return true;
    if (role == SumRole::earlier && // "Tidigare beviljade 500 000 kronor ändras till"
        tokens.is_any(here.after, "ändras höjs sänks utökas minskas"))
        return true;
    // "I stället för 500 000 kronor beviljas 400 000 kronor"
    return role == SumRole::none && after == SumRole::granted && is_replaced(tokens, here);
}

} // namespace caseflow
