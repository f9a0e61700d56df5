#include "caseflow/prose/sum_costs.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/project_words.hpp"
#include "caseflow/prose/sum_nouns.hpp"
#include "caseflow/prose/sum_years.hpp"
#include "caseflow/prose/total_words.hpp"

namespace caseflow {
namespace {

/// "kostnaden för annonser": the purpose is between the cost and its sum.
bool is_for_something(const Tokens& tokens, std::size_t cost, std::size_t sum) {
    for (std::size_t i = cost + 1; i < sum; ++i)
        if (tokens.is_any(i, "för avseende"))
            return !tokens.is_any(i + 1, "året åren perioden det de hela") &&
                   !(tokens.is(i + 1, "ett") && tokens.has_any(i + 2, i + 4, "år projekt"));
    return false;
}

/// "Budgeten för utvecklingsarbetet är": the budget of the undertaking, not of a part of it.
bool is_for_undertaking(const Tokens& tokens, std::size_t budget) {
    return tokens.is(budget + 1, "för") && is_undertaking(tokens, budget + 2) &&
           tokens.is_any(budget + 3, "är blir uppgår beräknas");
}

/// "kostnaden per deltagare", "Per månad kostar projektet"
bool is_per_piece(const Tokens& tokens, std::size_t cost, const Surroundings& here) {
    if (tokens.is(here.begin, "per") && !tokens.is(here.begin + 1, "år")) return true;
    const std::size_t sum = here.first;
    for (std::size_t i = cost + 1; i < sum; ++i)
        if (tokens.is(i, "per")) return true;
    return false;
}

/// "Under de båda åren kostar Lyktan": the verb comes before the name of what costs.
bool is_costing_by_name(const Tokens& tokens, std::size_t cost, const Surroundings& here) {
    return tokens.is(cost, "kostar") && cost + 2 == here.first && tokens.is_word(cost + 1) &&
           tokens.at(cost + 1) != tokens.lower(cost + 1) && cost > here.begin &&
           tokens.is_any(here.begin, "under enligt totalt sammanlagt därmed");
}

/// "Bygget kostar", "och turnén beräknas kosta"
bool is_costing(const Tokens& tokens, std::size_t cost, const Surroundings& here) {
    if (tokens.is(cost, "kostade") && tokens.has_any(here.after, here.end, "när då"))
        return false; // "Utrustningen kostade 124 000 kronor när den köptes"
    if (is_costing_by_name(tokens, cost, here)) return true;
    const bool verb = tokens.is_any(
        cost, "kostar kosta kostade kostnadsberäknas kostnadsberäknats kostnadsberäknades");
    const std::size_t subject =
        tokens.is_any(cost - 1, "beräknas bedöms väntas ska") ? cost - 2 : cost - 1;
    if (verb && is_undertaking(tokens, cost + 1) && !tokens.is(cost, "kostade"))
        return true; // "Enligt kalkylen kostar anläggningen"
    const bool begins = subject == here.begin || tokens.is_any(subject - 1, "och att ,");
    return verb && begins && subject >= here.begin && is_undertaking(tokens, subject);
}

/// "Kostnaden fördelas med 80 000 kronor 2024 och": the cost of a year, or of a part.
bool is_divided_cost(const Tokens& tokens, std::size_t cost, std::size_t sum) {
    if (cost > 1 && tokens.is(cost - 1, "på") && tokens.is_any(cost - 2, "delar dela"))
        return true; // "A och B delar på kostnaden med 200 000 respektive 100 000 kronor"
    return tokens.has_any(cost + 1, sum, "fördelas fördelar fördelade delas");
}

/// "Kostnaden om 350 000 kronor ryms inom budget": the body pays it itself.
bool is_own_cost(const Tokens& tokens, const Surroundings& here) {
    return tokens.has_any(here.after, here.end, "ryms inryms belastar");
}

/// "räknar med utgifter på 1 500 000 kronor": all of them, if no word says what they are for.
bool is_reckoned(const Tokens& tokens, std::size_t costs, const Surroundings& here) {
    return costs > here.begin + 1 && tokens.is_any(costs, "kostnader utgifter") &&
           tokens.is(costs - 1, "med") && tokens.begins_with_any(costs - 2, "räkna") &&
           tokens.is_any(costs + 1, "på om") && here.first == costs + 2 &&
           !tokens.is_any(here.after, "för till i per");
}

/// "Enligt budgeten uppgår kostnaderna till": all of them, if no word says what they are for.
bool are_all_costs(const Tokens& tokens, std::size_t cost, const Surroundings& here) {
    if (is_reckoned(tokens, cost, here)) return true;
    if (!tokens.is_any(cost, "kostnaderna utgifterna") ||
        is_for_something(tokens, cost, here.first))
        return false;
    const bool after = tokens.is_any(cost - 1, "uppgår beräknas bedöms");
    const bool before =
        cost == here.begin &&
        tokens.is_any(cost + 1, "uppgår beräknas är summerar anges uppskattas bedöms");
    if (before && tokens.is_any(cost + 2, "oförändrade alltjämt fortfarande")) return true;
    return (after || before) && tokens.is(here.first - 1, "till");
}

/// "Med 25 praktikanter blir kostnaden": the cost of so many pieces.
bool is_of_pieces(const Tokens& tokens, std::size_t cost, const Surroundings& here) {
    return tokens.is(here.begin, "med") && tokens.is_number(here.begin + 1) &&
           tokens.is(cost - 1, "blir");
}

/// "Förväntade utgifter: 1 400 000 kr": all of them.
bool are_labelled(const Tokens& tokens, std::size_t costs, const Surroundings& here) {
    return costs == here.begin + 1 && costs + 2 == here.first && tokens.is_sign(costs + 1, ":") &&
           tokens.is_any(costs, "kostnader utgifter kostnad utgift") &&
           tokens.is_any(here.begin,
                         "förväntade förväntad beräknade beräknad uppskattade uppskattad "
                         "budgeterade budgeterad planerade planerad kalkylerade kalkylerad");
}

/// "• Högskolan, kostnad 1 100 000 kr": the cost of one in a list.
bool is_beside_name(const Tokens& tokens, std::size_t cost, const Surroundings& here) {
    if (cost < here.begin + 2 || !tokens.is_sign(cost - 1, ",") || cost + 2 < here.first)
        return false;
    for (std::size_t i = here.begin; i < cost; ++i)
        if (sum_cue(tokens, i) == SumCue::whole || is_undertaking(tokens, i)) return false;
    return true;
}

/// "Nämndens kostnad på 2 760 000 kronor": the cost that one of the payers bears.
bool is_cost_of_payer(const Tokens& tokens, std::size_t cost) {
    const std::size_t owner = cost - 1;
    if (cost == 0 || !tokens.is_word(owner) || !tokens.lower(owner).ends_with('s')) return false;
    const SumCue cue = sum_cue(tokens, owner);
    return (cue == SumCue::body && !tokens.is_any(owner, "årets verksamhetens")) ||
           cue == SumCue::agent ||
           tokens.is_any(owner, "förbundets föreningens bolagets stiftelsens klubbens statens "
                                "landstingets kommunernas regionernas");
}

/// "kostnaderna", "budgeten"; with an owner also "medel", "budget": all the money.
bool names_all_money(const Tokens& tokens, std::size_t at, bool owned) {
    if (tokens.is_any(at, "stödet bidraget anslaget medlen")) return tokens.is(at - 1, "av");
    return tokens.is_any(at, "kostnaderna kostnaden utgifterna budgeten kalkylen "
                             "totalkostnaden projektkostnaden projektbudgeten pengarna") ||
           (owned && tokens.is_any(at, "kostnader kostnad budget kalkyl medel"));
}

/// A verb that gives the purpose of money; not "är beräknade till", which gives its amount.
bool is_for(const Tokens& tokens, std::size_t verb) {
    if (tokens.is_any(verb, "ska skall får"))
        return tokens.is_any(verb + 1, "räcka täcka användas gå fördelas");
    if (tokens.is(verb, "är"))
        return !tokens.is_any(verb + 1, "beräknade beräknad uppskattade budgeterade");
    return tokens.is_sign(verb, ":") ||
           tokens.is_any(verb, "avser avses går utgör utgörs består fördelas fördelar används "
                               "upptar rymmer omfattar innehåller ingår ryms täcker räcker");
}

/// "beräknas", "får": between a subject and its verb.
bool is_auxiliary(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "beräknas bedöms väntas uppskattas ska får kan skulle kommer att");
}

/// "en", "Två", "och": a word that may come before a noun alone in its clause.
bool leads_to_noun(const Tokens& tokens, std::size_t at) {
    return tokens.is_number(at) || ends_number(tokens, at) ||
           tokens.is_any(at, "en ett varje den det de och att");
}

/// "Laptopen kostar", "En biljett beräknas kosta": the cost of a thing, never of the project.
bool is_cost_of_thing(const Tokens& tokens, std::size_t verb, std::size_t begin) {
    while (verb > begin && is_auxiliary(tokens, verb - 1)) --verb;
    if (verb <= begin) return false;
    const std::size_t noun = verb - 1;
    if (is_undertaking(tokens, noun) || party_cue(tokens, noun) == PartyCue::undertaking ||
        sum_cue(tokens, noun) == SumCue::whole ||
        tokens.is_any(noun,
                      "det den detta denna allt som vad de och samt men uppdraget genomförandet"))
        return false;
    const bool placed = tokens.is_any(begin + 1, "i på från av") && begin + 1 < noun &&
                        !is_undertaking(tokens, begin); // "Annonser i länets tidningar"
    return noun == begin || leads_to_noun(tokens, noun - 1) || placed ||
           (noun == begin + 2 && leads_to_noun(tokens, begin)); // "Den nya laptopen"
}

/// "Fiskvägen är kostnadsberäknad till", "Enligt ansökan är utgifterna", "går vägen på"
bool says_costs(const Tokens& tokens, std::size_t at, const Surroundings& here) {
    return tokens.is_any(at, "utgifterna kostnaderna") ||
           tokens.begins_with_any(at, "kostnadsberäkn") ||
           (tokens.is(at, "går") && tokens.is(here.first - 1, "på"));
}

} // namespace

bool is_of_costs(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i) {
        if (!tokens.is_word(i)) continue;
        if (tokens.is_any(i, "kostar kosta"))
            return !here.next_in_clause && !is_cost_of_thing(tokens, i, here.begin);
        if (tokens.ends_with_any(i, "kostnad kostnaden kostnadsberäkning kalkyl"))
            return !tokens.begins_with_any(i, "lön personal hyres lokal drift") &&
                   !(tokens.is(i + 1, "för") && sum_cue(tokens, i + 2) == SumCue::line);
        if (says_costs(tokens, i, here)) return !here.next_in_clause;
    }
    return false;
}

bool is_done_for(const Tokens& tokens, const Surroundings& here) {
    const std::size_t lead =
        here.first - (tokens.is_any(here.first - 1, "högst maximalt cirka ca") ? 2 : 1);
    if (here.first < here.begin + 3 || !tokens.is(lead, "för")) return false;
    const std::size_t thing = lead - 1;
    if (lead > here.begin + 2) // "Fastighetsägaren renoverar fasaden för"
        return tokens.ends_with_any(thing - 1, "ar er") && is_definite_noun(tokens, thing) &&
               !is_undertaking(tokens, thing) && sum_cue(tokens, thing) == SumCue::none &&
               !tokens.is(thing - 1, "svarar");
    return is_definite_noun(tokens, here.begin) && !is_undertaking(tokens, here.begin) &&
           party_cue(tokens, here.begin) != PartyCue::undertaking &&
           tokens.ends_with_any(here.begin + 1, "s");
}

std::size_t verb_of_costs(const Tokens& tokens, std::size_t begin, std::size_t sum) {
    constexpr std::size_t few = 3;             // tokens before the noun: "av den beräknade"
    const bool inside = tokens.is(begin, "i"); // "I kalkylen ingår"
    bool owned = false;
    for (std::size_t noun = begin; noun <= begin + few && noun + 1 < sum; ++noun) {
        if (!tokens.is_word(noun)) return begin;
        if (names_all_money(tokens, noun, owned)) {
            const bool within = tokens.is_any(noun + 1, "ingår ryms");
            const bool whole =
                owned && noun + 2 == sum && tokens.is(noun + 1, "är"); // "Områdets budget är"
            return inside == within && !whole && is_for(tokens, noun + 1) ? noun + 1 : begin;
        }
        owned = tokens.ends_with_any(noun, "s");
        if (!owned && !tokens.is_any(noun, "i av de den det") &&
            !tokens.ends_with_any(noun, "de nya ga la"))
            return begin;
    }
    return begin;
}

bool is_of_all_costs(const Tokens& tokens, const Surroundings& here) {
    return tokens.is_any(here.begin,
                         "kostnaderna kostnaden totalkostnaden budgeten projektkostnaden "
                         "projektbudgeten") ||
           (tokens.is_any(here.begin, "projektets den de") &&
            tokens.has_any(here.begin + 1, here.begin + 3, "kostnad kostnader budget"));
}

bool is_judged(const Tokens& tokens, const Surroundings& here) {
    return tokens.has_any(here.begin, here.first,
                          "godkänner godkänt godkänts godtagits beräknats godtar bedömer "
                          "beräknar fastställer uppskattar konstaterar räknar beräknat "
                          "bedömt");
}

bool is_budget_of_case(const Tokens& tokens, std::size_t budget, const Surroundings& here) {
    if (tokens.is(budget, "budget"))
        return tokens.is(budget - 1, "en") && tokens.is(budget - 2, "med") &&
               tokens.is_any(budget - 3, "räknar räknat arbetar");
    std::size_t at = budget;
    while (at > here.begin && tokens.is_any(at - 1, "den nya reviderade slutliga svenska")) --at;
    if (here.next_in_clause && at == here.begin + 1 && tokens.is(here.begin, "av"))
        at = here.begin; // "Av budgeten på 1,24 mnkr söks"
    return tokens.is(budget, "budgeten") && at == here.begin &&
           tokens.is_any(here.first - 1, "är till på blir") &&
           (!is_for_something(tokens, budget, here.first) || is_for_undertaking(tokens, budget));
}

bool is_cost_of_running(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 8; // "till en beräknad årlig kostnad av"
    for (std::size_t i = here.first; i > here.begin + 1 && here.first - i < farthest; --i)
        if (tokens.is(i - 1, "en") && tokens.is(i - 2, "till"))
            return !is_total_adjective(tokens, i) &&
                   (tokens.is(i, "kostnad") || tokens.is(i + 1, "kostnad") ||
                    tokens.is(i + 2, "kostnad"));
    return false;
}

bool is_cost_of_sentence_before(const Tokens& tokens, const Surroundings& here) {
    const std::size_t sum = here.begin + (tokens.is_any(here.begin + 2, "högst ca") ? 3 : 2);
    return here.first == sum && begins_clause(tokens, here.begin) &&
           tokens.is_any(here.begin, "kostnaden kostnaderna arvodet hyran") &&
           tokens.is_sign(here.begin + 1, ",");
}

namespace {

/// "Den stödberättigande kostnaden är 300 000 kronor av totalt", "kostar 300 000 kronor för löner
/// +": a part of what comes next.
bool is_part_of_next(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is(here.after, "av") && tokens.is_any(here.after + 1, "totalt sammanlagt"))
        return true;
    for (std::size_t i = here.after; here.next_in_clause && i < here.end; ++i)
        if (tokens.is_sign(i, "+")) return true;
    return false;
}

/// "Kostnaden är enligt offerten": the cost in an offer.
bool is_offered(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 1 < here.first; ++i)
        if (tokens.is(i, "enligt") && tokens.begins_with_any(i + 1, "offert anbud")) return true;
    return false;
}

} // namespace

SumRole role_of_cost(const Tokens& tokens, const SumCues& cues, const Surroundings& here) {
    if (is_part_of_next(tokens, here)) return SumRole::line;
    if (tokens.has_any(cues.at, here.end, "moms mervärdesskatt") &&
        tokens.has_any(cues.at, here.end, "inklusive inkl") &&
        !tokens.has_any(here.after, here.end + 8, "exklusive exkl utan"))
        return SumRole::other; // "kostnaden inklusive moms": another than without it
    if (tokens.is_any(cues.at, "kostar kosta") && !is_costing_by_name(tokens, cues.at, here) &&
        is_cost_of_thing(tokens, cues.at, here.begin))
        return SumRole::line;
    if (tokens.is(cues.at, "kostade") && tokens.is(cues.at - 1, "som"))
        return SumRole::earlier; // "Ungdomsprojektet i Kramfors, som kostade"
    if (is_of_pieces(tokens, cues.at, here) || is_beside_name(tokens, cues.at, here))
        return SumRole::line;
    if (is_divided_cost(tokens, cues.at, here.first))
        return any_year(tokens, cues.at, here.end) ? SumRole::none : SumRole::line;
    if (is_per_piece(tokens, cues.at, here)) return SumRole::price;
    if (is_cost_of_payer(tokens, cues.at) && tokens.is(cues.at + 1, "för") &&
        tokens.is_any(cues.at + 2, "hela projektet satsningen försöket insatsen"))
        return SumRole::line; // "Regionens utgift för hela försöket"
    if (cues.weak_is_nearer)  // "inga kostnader utöver bidraget på 500 000 kronor"
        return cues.weak == SumCue::aid ? SumRole::contributed : SumRole::line;
    const std::size_t verb = here.begin + (tokens.is(here.begin, "vad") ? 1 : 0);
    const bool label = cues.at == verb && tokens.is(verb, "kostar") &&
                       tokens.is_sign(here.first - 1, ":"); // "Kostar: 38 000 kr"
    if (label || cues.whole || is_costing(tokens, cues.at, here) ||
        are_all_costs(tokens, cues.at, here) || are_labelled(tokens, cues.at, here))
        return SumRole::total;
    if (tokens.is_any(cues.at - 1, "enskilda största minsta kontanta"))
        return SumRole::line; // "Den största enskilda kostnaden är"
    const bool is_cost = tokens.is(cues.at, "kostnaden") ||
                         (tokens.is(cues.at, "kostnad") && !tokens.is(cues.at - 1, "en"));
    if (!is_cost || is_for_something(tokens, cues.at, here.first) || is_offered(tokens, here))
        return SumRole::line;
    return is_own_cost(tokens, here) || is_cost_of_payer(tokens, cues.at) ? SumRole::contributed
                                                                          : SumRole::total;
}

bool is_grant_beside_sum(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t few = 6; // "500 000 kronor, finansieras"
    if (!begins_sentence(tokens, at)) return false;
    const std::size_t sum = at + (tokens.is_sign(at + 1, ",") ? 2 : 1);
    if (!tokens.is_number(sum)) return false;
    const bool money = tokens.is_any(at, "medlen beloppet pengarna summan");
    if (!money && !tokens.is_any(at, "kostnaden utgiften")) return false;
    for (std::size_t i = sum + 1; i < sum + few; ++i)
        if (tokens.is_any(i,
                          "belastar tas finansieras ryms täcks bokförs anvisas betalas utbetalas"))
            return money || tokens.has_any(i, i + 3, "nämndens styrelsens anslaget");
    return false;
}

} // namespace caseflow
