#include "caseflow/prose/sum_parts.hpp"

#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_asides.hpp"
#include "caseflow/prose/sum_changes.hpp"
#include "caseflow/prose/sum_cues.hpp"
#include "caseflow/prose/sum_wholes.hpp"
#include "caseflow/prose/total_words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// "regionens", "det totala": the words between "av" and its noun.
std::size_t noun_of_whole(const Tokens& tokens, std::size_t of) {
    std::size_t at = of + 1;
    if (tokens.is_any(at, "den det de")) ++at;
    const bool leads = is_total_adjective(tokens, at) || tokens.is(at, "hela") ||
                       (tokens.is_word(at) && tokens.lower(at).ends_with('s'));
    return leads && tokens.is_word(at + 1) ? at + 1 : at;
}

/// True if somebody gives or asks for the subject of the clause.
bool has_giver(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i) {
        if (is_modal(tokens, i) || tokens.begins_with_any(i, "disponer") ||
            tokens.is_any(i, "får erhåller tilldelas"))
            continue;
        const SumCue cue = sum_cue(tokens, i);
        if (cue == SumCue::granted || cue == SumCue::contributed || cue == SumCue::applied ||
            party_cue(tokens, i) == PartyCue::pays)
            return true;
    }
    return false;
}

/// "240 000 kronor av bidraget återkallas": a change of the grant, not a part to use.
bool is_changed(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.after; i < here.end; ++i) {
        const SumCue cue = sum_cue(tokens, i);
        if (cue == SumCue::refused || cue == SumCue::left || cue == SumCue::change ||
            tokens.is_any(i, "återkallas upphävs hävs dras"))
            return true;
    }
    return false;
}

/// "1 240 000 kronor av bidraget", "1 710 000 kronor av regionens pengar": a part of the grant; "2
/// 750 000 kronor av kostnaden": a part of the costs, unless somebody bears it.
SumRole role_of_part(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is(here.after, "av") || !tokens.continues(here.after)) return SumRole::none;
    const std::size_t noun = noun_of_whole(tokens, here.after);
    const bool owned = noun > here.after + 1 && tokens.lower(noun - 1).ends_with('s');
    const bool money =
        tokens.ends_with_any(noun, "bidraget stödet bidragsbeloppet projektmedlen") ||
        (owned && tokens.ends_with_any(noun, "pengar medel bidrag stöd"));
    const bool cost = tokens.is_any(noun, "kostnaden kostnaderna utgifterna utgiften budgeten "
                                          "finansieringen totalkostnaden projektkostnaden");
    if (!(money || cost) || has_giver(tokens, here) || is_changed(tokens, here))
        return SumRole::none;
    return owned ? SumRole::other : SumRole::line;
}

/// "540 000 kr när arbetet påbörjats, 324 000 kr när kostnaden är upparbetad och": the words
/// between two sums of a list only say when the first is paid.
bool is_next_in_list(const Tokens& tokens, const Surroundings& here) {
    return here.same_clause && here.first > here.begin + 1 &&
           tokens.is_any(here.begin, "när sedan då efter vid så") &&
           (tokens.is(here.first - 1, "och") || tokens.is_sign(here.first - 1, ","));
}

/// "höjt sin egen insats från 500 000 till 700 000 kronor": the old value.
bool is_first_of_two(const Tokens& tokens, const Surroundings& here) {
    const std::size_t next = here.after + 1;
    return here.first > here.begin && tokens.is(here.first - 1, "från") && here.next_in_clause &&
           tokens.is(here.after, "till") && here.end <= next + 1;
}

/// "om 240 000 kronor", "om bidrag med", "att bevilja": the words before the sum that a decision
/// granted.
bool leads_to_grant(const Tokens& tokens, std::size_t sum) {
    const std::size_t at = sum - 1;
    if (tokens.is_any(at, "bevilja avsätta anslå bidra")) return tokens.is(at - 1, "att");
    return tokens.is_any(tokens.is(at, "med") ? at - 2 : at, "om på");
}

/// "beslut den 17 mars 2023 om 240 000 kronor till en förstudie upphävs", "upphäver sitt beslut om"
bool is_of_decision_revoked(const Tokens& tokens, const Surroundings& here) {
    bool decision = false;
    bool revokes = false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        decision = decision || tokens.ends_with_any(i, "beslut beslutet");
        revokes = revokes || (!decision && tokens.is_any(i, "upphäver upphäva återkallar häver"));
    }
    return decision && leads_to_grant(tokens, here.first) &&
           (revokes || tokens.has_any(here.after, here.end,
                                      "upphävs upphävdes återkallas hävs undanröjs rivs upphör"));
}

/// "Av kommunens del är 200 000 kronor arbete"
bool is_of_share_divided(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 4; // tokens of the owner
    if (!tokens.is(here.begin, "av")) return false;
    for (std::size_t i = here.begin + 2; i < std::min(here.first, here.begin + 2 + longest); ++i)
        if (tokens.lower(i - 1).ends_with('s') &&
            tokens.is_any(i,
                          "del andel insats medel pengar bidrag stöd medfinansiering egeninsats"))
            return tokens.is_any(i + 1, "är utgörs utgör består");
    return false;
}

/// "Högskolans del av bidraget är 1 350 000 kronor"
bool is_of_part_named(const Tokens& tokens, const Surroundings& here) {
    return any_token(tokens, here.begin, here.first, is_part_of_grant, is_part_of_means);
}

/// "Nämnden noterar att kommunen beslutat om 420 000 kronor": does not decide it.
bool is_noted(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is_any(i, "noterar antecknar") && tokens.is(i + 1, "att")) return true;
    return false;
}

/// "1 050 000 kronor, utanför projektet", "För Institutet är kostnaden 4 950 000 kronor": not all
/// that the project costs.
bool is_of_one_party(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 4; // tokens of a name
    if (tokens.has_any(here.after, here.end, "utanför")) return true;
    if (!tokens.is(here.begin, "för") || !tokens.is_word(here.begin + 1) ||
        tokens.at(here.begin + 1) == tokens.lower(here.begin + 1))
        return false;
    for (std::size_t i = here.begin + 2; i < std::min(here.first, here.begin + 2 + longest); ++i)
        if (tokens.is_any(i, "är blir uppgår"))
            return tokens.is_any(i + 1, "kostnaden kostnaderna bidraget stödet");
    return false;
}

/// "Etapp två omfattar 900 000 kronor", "Nästa etapp"
bool is_of_stage(const Tokens& tokens, const Surroundings& here) {
    const auto is_stage = [&](std::size_t at) {
        return tokens.is_any(at, "etapp etappen steg steget fas fasen");
    };
    const bool leads = tokens.is_any(here.begin, "nästa första andra tredje");
    const bool named = is_stage(here.begin) && (tokens.is_number(here.begin + 1) ||
                                                match_number_words(tokens, here.begin + 1));
    return (named || (leads && is_stage(here.begin + 1))) && !has_giver(tokens, here);
}

/// "har sökt 100 000 kronor från Sparbanksstiftelsen, men fått avslag"
bool is_sought_in_vain(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t near = 10; // tokens
    const std::size_t last = here.after + near;
    for (std::size_t i = here.after; i < last && tokens.continues(i) && !begins_sentence(tokens, i);
         ++i)
        if (tokens.is_any(i, "fått fick") && tokens.is_any(i + 1, "avslag nej"))
            return names_application(tokens, here);
    return false;
}

/// "I skissen var kostnaden 13,5 mnkr och bidraget 6 mnkr": both are in the past, or about another
/// project.
bool is_joined_to_another(const Tokens& tokens, const Surroundings& here, SumRole before) {
    constexpr std::size_t few = 3; // "och bidraget om"
    return here.same_clause && (before == SumRole::earlier || before == SumRole::other) &&
           tokens.is(here.begin, "och") && here.first - here.begin <= few &&
           sum_cue(tokens, here.begin + 1) == SumCue::aid;
}

/// "revisorsintyg (högst 12 000 kronor)", "delegationsordningen, som avser bidrag upp till": the
/// most that a thing may cost or somebody may decide on.
bool is_most_of_thing(const Tokens& tokens, const Surroundings& here) {
    if (here.first < here.begin + 3) return false;
    if (tokens.is(here.first - 1, "till") && tokens.is(here.first - 2, "upp"))
        if (tokens.has_beginning(here.begin, here.first, "delegation")) return true;
    const bool alone = tokens.is_any(here.first - 1, "högst max maximalt") &&
                       tokens.is_sign(here.first - 2, "(") && tokens.is_sign(here.after, ")");
    return alone && !tokens.ends_with_any(
                        here.first - 3, "bidrag bidraget stöd stödet belopp beloppet insats medel");
}

/// "Från bidraget dras de 12 000 kronor som": a deduction, in a clause of its own.
bool is_taken_off(const Tokens& tokens, const Surroundings& here) {
    return !here.same_clause && tokens.is(here.begin, "från") &&
           tokens.has_any(here.begin, here.first, "dras avräknas avgår");
}

/// "de 70 000 kronor som avsatts har därför utgått"
bool is_struck_out(const Tokens& tokens, const Surroundings& here) {
    return here.first > here.begin && tokens.is(here.first - 1, "de") &&
           tokens.is(here.after, "som") && tokens.has_any(here.after, here.end, "utgått utgick");
}

/// "De 200 000 kronor som var avsedda för 2024": a plan that no longer applies.
bool is_of_what_was_meant(const Tokens& tokens, const Surroundings& here) {
    return tokens.is(here.after, "som") && tokens.is_any(here.after + 1, "var hade") &&
           tokens.has_any(here.after + 2, here.after + 4,
                          "avsedda avsetts avsatta avsatts tänkta reserverade reserverats "
                          "öronmärkta planerade budgeterade budgeterats");
}

/// "Kostnader på 45 000 kronor för invigningen godkänns inte": a cost that the grant does not
/// cover.
bool is_not_accepted(const Tokens& tokens, const Surroundings& here) {
    if (here.next_in_clause) return false;
    for (std::size_t i = here.after; i + 1 < here.end; ++i)
        if (tokens.is_any(i, "godkänns godkänts godtas godtagits ersätts medges accepteras") &&
            tokens.is_any(i + 1, "inte ej"))
            return true;
    return false;
}

} // namespace

bool is_for_each_piece(const Tokens& tokens, const Surroundings& here) {
    const std::size_t own = here.first - 1; // "betalar var sina 3 000 kronor"
    if (here.first > here.begin + 1 &&
        (tokens.is_any(own, "varsin varsina varsitt") ||
         (tokens.is(own - 1, "var") && tokens.is_any(own, "sin sina sitt"))))
        return true;
    for (std::size_t i = here.begin; i + 1 < here.first; ++i) {
        if (!tokens.is(i, "per") || !tokens.is_word(i + 1) ||
            tokens.is_any(i + 1, "år månad den kvartal halvår termin"))
            continue;
        if (i == here.begin ||
            tokens.ends_with_any(i - 1, "bidraget bidrag stödet stöd kostnaden kostnad beloppet "
                                        "ersättningen ersättning"))
            return true;
    }
    return false;
}

bool is_instalment(const Tokens& tokens, const Surroundings& here) {
    const bool is_single =
        tokens.is_any(here.first - 1, "sista första resterande återstående kvarvarande");
    if (here.first == here.begin || !is_single) return false;
    const auto pays = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            if (tokens.is_any(i, "betalas utbetalas betalades rekvireras lyfts"))
                return !tokens.is(i + 1, "av"); // not "betalas av kommunen"
        return false;
    };
    return pays(here.begin, here.first) || pays(here.after, std::min(here.end, here.after + 5));
}

SumRole role_of_portion(const Tokens& tokens, const Surroundings& here, SumRole before) {
    if (is_next_in_list(tokens, here) && before != SumRole::none) return before;
    if (is_instalment(tokens, here)) return SumRole::line;
    if (is_joined_to_another(tokens, here, before) || is_part_of_another_sum(tokens, here, before))
        return before;
    if (is_first_of_two(tokens, here) && !is_of_change(before) && !is_change_of_grant(tokens, here))
        return SumRole::change;
    if (is_of_decision_revoked(tokens, here)) return SumRole::former;
    if (is_sought_in_vain(tokens, here) || is_not_accepted(tokens, here) ||
        is_struck_out(tokens, here) || tokens.has_any(here.begin, here.first, "utom"))
        return SumRole::refused; // "bifalls utom i fråga om 20 000 kronor"
    if (before == SumRole::total && here.same_clause && tokens.is(here.first - 1, "mot"))
        return SumRole::change; // "Kostnaden är 1 200 000 kronor, mot 1 250 000 kronor i ansökan"
    if (is_most_of_thing(tokens, here)) return SumRole::threshold;
    if (is_of_what_was_meant(tokens, here)) return SumRole::earlier;
    if (is_taken_off(tokens, here)) return SumRole::other;
    if (is_of_share_divided(tokens, here) || is_of_part_named(tokens, here) ||
        is_of_stage(tokens, here) || is_noted(tokens, here) || is_of_one_party(tokens, here))
        return SumRole::other;
    if (is_part_of_whole(tokens, here)) return SumRole::line;
    return role_of_part(tokens, here);
}

bool may_be_amount(const TextAmount& value) {
    switch (value.role) {
    case SumRole::change:
    case SumRole::former:
    case SumRole::difference:
    case SumRole::price:
    case SumRole::threshold:
    case SumRole::earlier:
        return false;
    default:
        return value.total;
    }
}

bool is_part_of_grant(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "del andel delen andelen") && tokens.is(at + 1, "av") &&
           tokens.is_any(at + 2, "bidraget stödet anslaget medlen projektbidraget projektstödet "
                                 "projektmedlen");
}

bool is_aid_to_another(const Tokens& tokens, std::size_t at) {
    const auto is_owner = [&](std::size_t i) {
        return tokens.is_word(i) && tokens.lower(i).ends_with('s');
    };
    return at > 0 && is_owner(at - 1) && tokens.is(at + 1, "till") && is_owner(at + 2) &&
           tokens.is_word(at + 3) && sum_cue(tokens, at + 2) != SumCue::whole;
}

bool is_reserved_of_grant(const Tokens& tokens, std::size_t verb) {
    return verb > 1 && tokens.is(verb - 2, "av") && sum_cue(tokens, verb - 1) == SumCue::aid &&
           begins_clause(tokens, verb - 2);
}

bool is_yielding(const Tokens& tokens, std::size_t verb) {
    if (tokens.is(verb, "ger") && tokens.is(verb - 1, "procent"))
        return true; // "Ett påslag på 5 procent ger"
    // "Uthyrningen av salen ger"
    const std::size_t noun = verb - (tokens.is_any(verb - 2, "av i på") ? 3 : 1);
    return tokens.is_any(verb, "ger gav väntas") &&
           tokens.ends_with_any(noun,
                                "ningen lingen lotteriet auktionen marknaden kaféet caféet") &&
           !tokens.ends_with_any(noun, "föreningen");
}

bool is_rest_of_parts(const Tokens& tokens, const Surroundings& here) {
    return here.first == here.begin + 1 &&
           tokens.is_any(here.begin, "resterande återstående övriga") &&
           !tokens.is_any(here.after, "svarar står bidrar täcks bekostas tar betalar skjuter "
                                      "finansieras finansierar kommer tillför");
}

bool is_of_many(const Tokens& tokens, const Surroundings& here) {
    const std::size_t end = here.next_in_clause ? here.first : here.end;
    for (std::size_t i = here.begin + 1; i < end; ++i)
        if (tokens.is_any(i, "ansökningar ansökningarna ärenden organisationer föreningar "
                             "föreningarna projekt projekten sökande bolag aktörer") &&
            !(i < here.after + 2 && i >= here.first) &&
            (tokens.is_number(i - 1) ||
             (match_number_words(tokens, i - 1) && !tokens.is_any(i - 1, "en ett")) ||
             tokens.is_any(i - 1, "många flera samtliga andra beviljade")))
            return true;
    return false;
}

bool shares_out(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "av") && begins_sentence(tokens, at) &&
           tokens.is_any(
               at + 1,
               "detta dessa beloppet summan bidraget anslaget medlen stödet ramen potten") &&
           tokens.is_any(at + 2, "tilldelas får erhåller beviljas ges lämnas fördelas avsätts går "
                                 "tillfaller utgår ska skall måste");
}

bool is_used_of_sum_before(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 16; // tokens: "Av de totalt 900 000 kronorna går 540 000 kr ("
    const std::size_t begin = begin_of_clause(tokens, at, longest);
    std::size_t verb = begin;
    while (verb < at && !tokens.is_any(verb, "reserveras öronmärks går")) ++verb;
    return tokens.is(begin, "av") && verb < at &&
           tokens.is_any(verb - 1, "kronor kronorna kr mnkr tkr");
}

bool begins_with_pronoun(const Tokens& tokens, std::size_t verb) {
    return begins_sentence(tokens, verb - 1) &&
           tokens.is_any(verb - 1, "den det de denna detta dessa beloppet summan kostnaden "
                                   "kostnaderna budgeten bidraget");
}

std::size_t before_bound(const Tokens& tokens, std::size_t sum) {
    std::size_t at = sum - 1;
    while (at > 0 && (says_in_all(tokens, at) || tokens.is_any(at, "högst maximalt ytterligare")))
        --at;
    return at;
}

} // namespace caseflow
