#include "caseflow/prose/sum_wholes.hpp"

#include "caseflow/prose/project_words.hpp"
#include "caseflow/prose/sum_besides.hpp"
#include "caseflow/prose/sum_parts.hpp"
#include "caseflow/prose/total_words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// Words that divide a whole, and words that a number beside it may have.
bool divides_whole(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "är utgör utgörs går förs läggs används åtgår hör tillfaller "
                             "faller belöper avser");
}

bool is_beside_verb(const Tokens& tokens, std::size_t at) {
    return tokens.is_number(at) || tokens.is_any_sign(at, ", % (") ||
           tokens.is_any(at, "procent kronor kr tkr mnkr sek miljoner alltså ca cirka drygt "
                             "knappt omkring hela nu");
}

/// The verb after "Av projektets kostnader", right before a number; 0 if the clause has none.
std::size_t verb_of_whole(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 5; // tokens of the whole
    if (!tokens.is(here.begin, "av") || !begins_clause(tokens, here.begin)) return 0;
    std::size_t verb = here.begin + 2;
    while (verb < here.first && verb <= here.begin + longest && tokens.is_word(verb - 1) &&
           !divides_whole(tokens, verb))
        ++verb;
    if (verb >= here.first || verb > here.begin + longest || !divides_whole(tokens, verb)) return 0;
    for (std::size_t i = verb + 1; i < here.first; ++i)
        if (!is_beside_verb(tokens, i)) return 0;
    return verb;
}

bool is_pronoun_of_whole(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "det detta den denna dessa dem");
}

bool is_genitive_of(const Tokens& tokens, std::size_t at) {
    return tokens.is_word(at) && tokens.lower(at).ends_with('s') &&
           !tokens.lower(at).ends_with("as");
}

/// "Av bidraget faller 240 000 kr på 2022": the part of a year.
bool falls_on_year(const Tokens& tokens, const Surroundings& here) {
    const std::size_t year = here.after + (tokens.is_any(here.after, "på år för") ? 1 : 0);
    return tokens.is_year(year);
}

} // namespace

bool is_part_of_whole(const Tokens& tokens, const Surroundings& here) {
    const std::size_t verb = verb_of_whole(tokens, here);
    if (verb == 0 || falls_on_year(tokens, here) ||
        (here.next_in_clause && is_part_of_gift(tokens, here)))
        return false; // "Av fondens bidrag går X till A och Y till B": its parts add up to it
    return is_pronoun_of_whole(tokens, verb - 1) || is_genitive_of(tokens, verb - 2) ||
           is_definite_noun(tokens, verb - 1);
}

bool is_part_of_means(const Tokens& tokens, std::size_t at) {
    const std::size_t owner = at + 2;
    if (!tokens.is_any(at, "del andel") || !is_genitive_of(tokens, at - 1) ||
        !tokens.is(at + 1, "av") || !is_genitive_of(tokens, owner) || !tokens.is_word(owner + 1))
        return false;
    const SumCue noun = sum_cue(tokens, owner + 1);
    return sum_cue(tokens, owner) != SumCue::whole &&
           period_cue(tokens, owner) == PeriodCue::none && noun != SumCue::cost &&
           noun != SumCue::total && noun != SumCue::budget && noun != SumCue::whole;
}

bool is_part_of_another_sum(const Tokens& tokens, const Surroundings& here, SumRole before) {
    const bool another = before == SumRole::pot || before == SumRole::other ||
                         before == SumRole::earlier || before == SumRole::threshold ||
                         before == SumRole::outside;
    if (!here.same_clause || !another) return false;
    for (std::size_t i = here.begin; i + 1 < here.first; ++i)
        if (tokens.is(i, "av") && tokens.is_any(i + 1, "dessa detta denna dem det vilka vilket"))
            return true;
    return false;
}

bool is_part_of_gift(const Tokens& tokens, const Surroundings& here) {
    const std::size_t verb = verb_of_whole(tokens, here);
    if (verb == 0) return false;
    return is_pronoun_of_whole(tokens, verb - 1) ||
           (is_genitive_of(tokens, verb - 2) &&
            tokens.ends_with_any(verb - 1, "bidrag stöd medel pengar insats"));
}

bool is_origin_of_gift(const Tokens& tokens, const Surroundings& here) {
    if (here.first < here.begin + 3 || !tokens.is(here.first - 1, "till") ||
        !tokens.is_any(here.first - 2, "tas hämtas kommer består") ||
        !tokens.is_any(here.after, "ur från av"))
        return false;
    for (std::size_t i = here.begin; i + 2 < here.first; ++i)
        if (sum_cue(tokens, i) == SumCue::aid || tokens.ends_with_any(i, "insats insatsen"))
            return true;
    return false;
}

bool is_of_rest_or_another(const Tokens& tokens, std::size_t after) {
    if (!tokens.is(after, "av")) return false;
    const std::size_t noun = after + (tokens.is_any(after + 1, "den det") ? 2 : 1);
    const bool ends = !tokens.is_word(noun + 1) || tokens.begins_line(noun + 1) ||
                      tokens.is_any(noun + 1, "och eller men som");
    if (tokens.is_any(noun,
                      "återstoden resten återstående resterande mellanskillnaden underskottet"))
        return !tokens.is_number(noun + 1);
    return ends && is_genitive_of(tokens, noun) && tokens.continues(noun) &&
           tokens.lower(noun).size() > 3 && sum_cue(tokens, noun) != SumCue::whole;
}

bool adds_up(const Tokens& tokens, const Surroundings& here) {
    return any_token(tokens, here.begin, here.first, says_in_all, labels_total) ||
           tokens.has_any(here.begin, here.first, "alltså ger dvs säga");
}

bool is_only_wished(const Tokens& tokens, std::size_t verb) {
    std::size_t at = verb - 1;
    while (tokens.is_any(at, "i stället istället hellre bara endast gärna")) --at;
    return tokens.is_any(at, "ville önskade skulle kunde");
}

bool is_cost_of_condition(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is_any(here.begin, "om blir skulle understiger")) return false;
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is_any(i, "kostnaderna kostnaden totalkostnaden slutkostnaden "
                             "projektkostnaden utgifterna"))
            return !tokens.has_any(here.begin, here.first, "överstiger högre");
    return false;
}

bool names_running_grant(const Tokens& tokens, const Surroundings& here) {
    return tokens.has_beginning(here.begin, here.first,
                                "föreningsbidrag driftbidrag driftsbidrag driftstöd grundbidrag "
                                "grundstöd lokalbidrag aktivitets");
}

bool is_proposed_sum(const Tokens& tokens, std::size_t first) {
    return tokens.is_any(first - 1, "föreslår förordar tillstyrker rekommenderar");
}

namespace {

/// "Bidraget får", "Regionens stöd kan": the verb after the grant that a clause begins with, or the
/// clause's start.
std::size_t verb_of_grant(const Tokens& tokens, std::size_t begin) {
    const bool owned =
        tokens.ends_with_any(begin, "s") && tokens.is_any(begin + 1, "stöd bidrag medfinansiering");
    const bool grant =
        tokens.is_any(begin, "bidraget stödet medfinansieringen projektstödet projektbidraget "
                             "bidragsbeloppet");
    const std::size_t verb = owned ? begin + 2 : grant ? begin + 1 : begin;
    return tokens.is_any(verb, "får kan ska skall") ? verb : begin;
}

/// "får inte överstiga"
bool is_not_exceeded(const Tokens& tokens, std::size_t first) {
    return first > 2 && tokens.is_any(first - 1, "överstiga överskrida") &&
           tokens.is_any(first - 2, "inte ej");
}

} // namespace

bool is_bound_of_grant(const Tokens& tokens, const Surroundings& here) {
    const std::size_t verb = verb_of_grant(tokens, here.begin);
    return verb > here.begin && verb + 3 == here.first && is_not_exceeded(tokens, here.first) &&
           (here.after >= here.end || tokens.is_any_sign(here.after));
}

bool is_most_of_grant(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 5; // "projektets totala godkända kostnader"
    const bool ends = here.after >= here.end || tokens.is_sign(here.after, ".");
    if (verb_of_grant(tokens, here.begin) == here.begin || !(ends || tokens.is(here.after, "av")))
        return false;
    const bool most = tokens.is(here.first - 1, "högst") || is_not_exceeded(tokens, here.first) ||
                      (tokens.is(here.first - 1, "till") &&
                       tokens.has_any(here.begin, here.first, "högst maximalt"));
    if (!most || tokens.has_any(here.begin, here.end,
                                "tillsammans annat andra enligt offentligt sammanlagt"))
        return false;
    if (ends) return true;
    for (std::size_t i = here.after + 1; i <= here.after + longest && tokens.is_word(i); ++i)
        if (tokens.begins_with_any(i, "kostnad projektkostnad totalkostnad utgift"))
            return !is_not_exceeded(tokens, here.first) || i + 1 >= here.end ||
                   tokens.is_any_sign(i + 1); // not "…, och aldrig 500 000 kronor"
    return false;
}

bool is_sum_of_costs(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "summa") &&
           tokens.is_any(at + 1, "kostnader utgifter budget projektkostnader");
}

bool decides_apart(const Tokens& tokens, const Surroundings& here, std::size_t verb) {
    if (tokens.is(verb - 2, "och") && tokens.is_sign(verb - 3, ",")) return true;
    if (verb >= here.after + 2 && tokens.is(verb - 1, "som") && tokens.is_word(verb - 2))
        return true; // "sökte 540 000 kr, och det belopp som beviljades var"
    return tokens.has_any(here.begin, here.first, "söker sökte ansöker ansökte") &&
           tokens.has_any(here.after, verb, "och men");
}

bool is_compared_with_applied(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t few = 3; // "än det ursprungligen sökta"
    if (tokens.is_any(at, "sökta ansökta begärda äskade") &&
        is_share_of(tokens, at - (tokens.is_any(at - 1, "det de") ? 1 : 0)))
        return true; // "beviljas med hälften av det sökta, 500 000 kronor"
    std::size_t than = at;
    while (than > 3 && at - than < few && !tokens.is(than, "än")) --than;
    if (!tokens.is(than, "än") || !tokens.is_word(than - 1) || !tokens.is_any(than - 3, "ett en") ||
        !tokens.is_any(than - 2, "lägre mindre högre större annat"))
        return false;
    return tokens.has_any(std::max(at, than + 1), than + few + 1,
                          "sökta ansökta begärda äskade sökt begärt");
}

bool is_measured_by(const Tokens& tokens, std::size_t applied) {
    constexpr std::size_t farthest = 4; // "än vad som har sökts"
    for (std::size_t i = applied; i > 0 && applied - i < farthest; --i) {
        if (tokens.is_any(i - 1, "under över än")) return true;
        if (!tokens.is_word(i - 1)) return false;
    }
    return false;
}

bool is_decided_in_part(const Tokens& tokens, std::size_t application) {
    constexpr std::size_t farthest = 10; // "om verksamhetsbidrag för 2023 avstyrks i den del"
    for (std::size_t i = application + 1; i < application + farthest && tokens.continues(i); ++i)
        if (tokens.is(i, "såvitt") ||
            (tokens.is_any(i, "i till") && tokens.is(i + 1, "den") && tokens.is(i + 2, "del")))
            return true;
    return false;
}

namespace {

/// "stödberättigande kostnader", "kostnadsunderlag": the costs that count, perhaps all of them.
bool names_eligible(const Tokens& tokens, std::size_t at) {
    return tokens.begins_with_any(at, "stödberätti stödgrund bidragsberätti bidragsgrund godkänd "
                                      "kostnadsunderlag stödunderlag bidragsunderlag");
}

} // namespace

bool names_whole(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.end; ++i) {
        const SumCue cue = sum_cue(tokens, i);
        if ((cue == SumCue::whole || cue == SumCue::total) && !names_eligible(tokens, i))
            return true;
    }
    return false;
}

SumCue cue_of_covering(const Tokens& tokens, std::size_t verb) {
    const std::size_t noun = verb + 1;
    const std::size_t sum = noun + (tokens.is_any(noun + 1, "för på") ? 2 : 1);
    const bool thing = tokens.is_word(noun) && tokens.is_number(sum) &&
                       (sum > noun + 1 || sum_cue(tokens, noun) == SumCue::line);
    if (thing && sum_cue(tokens, noun) != SumCue::total && sum_cue(tokens, noun) != SumCue::cost)
        return SumCue::line;
    const bool given = verb > 0 && (sum_cue(tokens, verb - 1) == SumCue::aid ||
                                    tokens.ends_with_any(verb - 1, "insats insatsen del"));
    return given ? SumCue::none : SumCue::total;
}

SumRole role_of_one_part(const Tokens& tokens, const Surroundings& here) {
    if (is_used_of_sum_before(tokens, here.first)) return SumRole::line;
    if (tokens.is(here.begin, "av"))
        for (std::size_t i = here.after; i < here.end; ++i)
            if (names_eligible(tokens, i)) return SumRole::line; // "bedöms X vara stödberättigande"
    for (std::size_t i = here.first; i > here.begin + 1; --i) {
        const SumCue cue = sum_cue(tokens, i - 1);
        if (cue == SumCue::granted || cue == SumCue::cost || cue == SumCue::applied) break;
        if (tokens.is_any(i - 1, "också även dessutom vidare därutöver bland") &&
            tokens.is_any(i - 2, "omfattar ingår innefattar inkluderar innehåller"))
            return tokens.is(here.after, "från") ||
                           any_token(tokens, i, here.first,
                                     [](const Tokens& all, std::size_t at) {
                                         const SumCue part = sum_cue(all, at);
                                         return part == SumCue::aid || part == SumCue::contributed;
                                     })
                       ? SumRole::contributed
                       : SumRole::line;
    }
    return SumRole::none;
}

bool is_raised_later(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 5; // "men har sedan dess höjt"
    if (!tokens.is(here.after, "men")) return false;
    for (std::size_t i = here.after + 1; i <= here.after + few && tokens.continues(i); ++i)
        if (tokens.begins_with_any(i, "höjde höjt ökade ökat sänkt")) return true;
    return false;
}

} // namespace caseflow
