#include "caseflow/prose/sum_matters.hpp"

#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_clauses.hpp"
#include "caseflow/prose/total_words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// "Kommunens regler medger", "och i regel inte mer än": a general rule.
bool is_allowed_by_rule(const Tokens& tokens, const Surroundings& here) {
    bool rule = false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        if (tokens.is_any(i, "i som") && tokens.is_any(i + 1, "regel normalfallet")) return true;
        rule = rule ||
               tokens.begins_with_any(i, "regler stadga bestämmelse förordning villkoren policy");
        if (rule && tokens.is_any(i, "medger tillåter begränsar anger föreskriver säger sätter "
                                     "maximerat begränsat maximerad"))
            return true;
    }
    return false;
}

/// "driftbidrag", "verksamhetsstödet"
bool is_running_grant(const Tokens& tokens, std::size_t at) {
    return tokens.ends_with_any(at, "bidrag bidraget stöd stödet") &&
           tokens.begins_with_any(at, "drift verksamhet grund förening aktivitet lokal års");
}

/// "hade 2022 ett bidrag från nämnden om": a grant of a past year.
bool is_had_in_year(const Tokens& tokens, const Surroundings& here) {
    bool year = false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        year = year || (tokens.is_year(i) &&
                        tokens.has_any(i - std::min<std::size_t>(i, 2), i, "hade fick"));
        year = year || (tokens.is_any(i, "år dag") && tokens.is(i - 1, "i") &&
                        tokens.is_any(i - 2, "har uppbär")); // "har i år ett bidrag på"
        if (year && sum_cue(tokens, i) == SumCue::aid) return true;
    }
    return false;
}

/// "För innevarande år har kompaniet ett projektbidrag på": a grant that somebody has already.
bool is_had_now(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.has_any(here.begin, here.first, "har uppbär disponerar")) return false;
    bool now = false;
    bool has = false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        const SumCue cue = sum_cue(tokens, i);
        if (cue == SumCue::granted || cue == SumCue::contributed || cue == SumCue::applied)
            return false;
        now = now || tokens.is_any(i, "innevarande närvarande") ||
              (tokens.is(i, "i") && tokens.is(i + 1, "år"));
        has = has || tokens.is_any(i, "har uppbär disponerar");
        if (now && has && cue == SumCue::aid)
            return tokens.is(i - 1, "ett") || tokens.is(i - 2, "ett");
    }
    return false;
}

bool grants_or_seeks(const Tokens& tokens, std::size_t at) {
    const SumCue cue = sum_cue(tokens, at);
    return cue == SumCue::applied || (cue == SumCue::granted && !tokens.is_any(at, "får fick"));
}

/// "får därutöver sitt ordinarie driftbidrag, 35 000 kr": a grant of every year.
bool is_of_ordinary_grant(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 1 < here.first; ++i)
        if (tokens.is_any(
                i, "ordinarie löpande reguljära reguljärt sedvanliga årliga vanliga pågående") &&
            (tokens.is_any(i - 1, "sitt sin sina dess det ett") ||
             tokens.ends_with_any(i - 1, "ns ts")) &&
            tokens.ends_with_any(i + 1, "bidrag bidraget stöd stödet ersättning") &&
            tokens.has_any(here.begin, i, "får har uppbär erhåller behåller kommer tillkommer"))
            return true;
    for (std::size_t i = here.begin + 1; i + 1 < here.first; ++i)
        if (tokens.is_any(i, "ordinarie löpande reguljära sedvanliga") &&
            is_running_grant(tokens, i + 1))
            return true;                        // "Det ordinarie verksamhetsbidraget uppgår till"
    if (is_running_grant(tokens, here.begin) && // "Lokalbidraget 2023 var"
        tokens.has_any(here.begin + 1, here.first, "var uppgick låg"))
        return true;
    if (is_running_grant(tokens, here.begin + 1) && tokens.ends_with_any(here.begin, "ns ts") &&
        sum_cue(tokens, here.begin) == SumCue::none &&
        tokens.has_any(here.begin + 2, here.first, "är var uppgår uppgick"))
        return true; // "Föreningens verksamhetsbidrag 2023 är": paid in any case
    const bool running = any_token(tokens, here.begin, here.first, is_running_grant);
    if (running && tokens.has_any(here.begin, here.first, "därutöver dessutom därtill utöver") &&
        !any_token(tokens, here.begin, here.first, grants_or_seeks))
        return true; // "Kommunens verksamhetsbidrag är därutöver 35 000 kr"
    for (std::size_t i = here.after; i + 1 < here.end && running; ++i)
        if ((tokens.is_any(i, "påverkas berörs") && tokens.is_any(i + 1, "inte ej")) ||
            (tokens.is_any(i, "regleras prövas beslutas hanteras") &&
             tokens.is_any(i + 2, "annat annan särskilt särskild separat")))
            return true; // "Föreningens årliga driftbidrag, 35 000 kr, påverkas inte"
    return false;
}

/// "Av sistnämnda belopp hålls 400 000 kr inne", "100 000 kr hålls inne": a part of what is paid.
bool is_held_back(const Tokens& tokens, const Surroundings& here) {
    const bool holds = tokens.has_any(here.begin, here.first, "hålls håller hålla hållas");
    const std::size_t verb = here.after + (tokens.is_sign(here.after, ",") ? 1 : 0);
    return (holds || tokens.is_any(verb, "hålls hållas ska")) &&
           tokens.has_any(here.after, here.end, "inne");
}

/// "Av detta belopp betalas 200 000 kr ut": a part of the sum named before.
bool is_part_of_sum_before(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is(here.begin, "av")) return false;
    if (tokens.is_any(here.begin + 1, "detta dessa") && here.first == here.begin + 3 &&
        tokens.is_any(here.begin + 2, "har hade"))
        return tokens.ends_with_any(here.after, "ts"); // "har X avsatts"
    if (here.first < here.begin + 4) return false;
    return tokens.is_any(here.begin + 1, "detta sistnämnda nämnda samma") &&
           tokens.is_any(here.begin + 2, "belopp summa") &&
           tokens.ends_with_any(here.begin + 3, "as ls ar er");
}

/// "Utvärderingen bekostas särskilt med 150 000 kr", "För revisionen avsätts separat": in addition
/// to the decision.
bool is_paid_apart(const Tokens& tokens, const Surroundings& here) {
    const std::size_t noun = here.begin + (tokens.is(here.begin, "för") ? 1 : 0);
    const bool review =
        tokens.begins_with_any(noun, "utvärderingen revisionen följeforskningen granskningen");
    for (std::size_t i = noun + 1; i < here.first; ++i)
        if (tokens.is_any(i, "bekostas betalas finansieras täcks ersätts avsätts") &&
            (review || tokens.is_any(i + 1, "särskilt separat") ||
             (tokens.is(i + 1, "för") && tokens.is(i + 2, "sig"))))
            return true;
    return tokens.is_sign(here.after, ",") && tokens.is_any(here.after + 2, "för") &&
           tokens.is(here.after + 3, "sig"); // "En hållplats, 600 000 kr, prövas för sig"
}

/// "bidra med ytterligare 100 000 kronor om kostnaden ökar": a sum that may be given later.
bool is_more_on_condition(const Tokens& tokens, const Surroundings& here) {
    return tokens.is(here.first - 1, "ytterligare") &&
           tokens.is_any(here.after, "om ifall vid när") && tokens.is_word(here.after + 1) &&
           !tokens.is_any(here.after + 1, "året månaden");
}

/// "Återstoden av bidraget, 720 000 kronor, betalas ut": the part not yet paid.
bool is_rest_of_grant(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 4; // "Den återstående delen av det beviljade bidraget"
    if (here.first < here.begin + 3 || !tokens.is_sign(here.first - 1, ",")) return false;
    const std::size_t noun = here.first - 2;
    if (sum_cue(tokens, noun) != SumCue::aid && !tokens.is_any(noun, "medlen beloppet"))
        return false;
    for (std::size_t i = noun; i > here.begin && noun - i < few; --i)
        if (tokens.is_any(i - 1, "återstoden resten återstående resterande kvarvarande återstår"))
            return true;
    return false;
}

/// "ur sina 700 000 kronor för landsbygd": a budget for such grants.
bool is_of_own_pot(const Tokens& tokens, const Surroundings& here) {
    return here.first >= here.begin + 2 && tokens.is_any(here.first - 1, "sina sin sitt") &&
           tokens.is_any(here.first - 2, "ur från inom");
}

bool links_to_antecedent(const Tokens& tokens, std::size_t at) {
    return tokens.is_year(at) ||
           tokens.is_any(at, "är var uppgår uppgick till på totalt nu för i år ca cirka "
                             "omkring drygt knappt innehåller innehöll omfattar omfattade "
                             "rymmer");
}

/// "belastar utvecklingsreserven, som 2014 är 2,6 mnkr": the role of the noun before "som".
SumRole role_of_antecedent(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first;
    while (at > here.begin + 2 && links_to_antecedent(tokens, at - 1)) --at;
    if (at == here.first || at < here.begin + 2 || !tokens.is_any(at - 1, "som vilket") ||
        !tokens.is_sign(at - 2, ","))
        return SumRole::none;
    if (at > here.begin + 2 && is_running_grant(tokens, at - 3)) return SumRole::other;
    switch (at > 2 && tokens.is_word(at - 3) ? sum_cue(tokens, at - 3) : SumCue::none) {
    case SumCue::pot:
        return SumRole::pot;
    case SumCue::price:
        return SumRole::price;
    case SumCue::other:
        return SumRole::other;
    default:
        return SumRole::none;
    }
}

/// "får en årlig driftkostnad på omkring 185 000 kr": something received, not a grant.
bool is_of_line_got(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 3; // "en beräknad årlig"
    std::size_t at = here.first;
    while (at > here.begin &&
           tokens.is_any(at - 1, "ca cirka omkring drygt knappt högst minst runt kring"))
        --at;
    if (at < here.begin + 3 || !tokens.is_any(at - 1, "på om")) return false;
    const std::size_t noun = at - 2;
    const SumCue cue = sum_cue(tokens, noun);
    const bool line = cue == SumCue::line && tokens.ends_with_any(noun, "kostnad kostnader");
    if (!line && cue != SumCue::other) return false;
    for (std::size_t i = noun; i > here.begin && noun - i <= few; --i)
        if (tokens.is_any(i, "en ett ökade nya"))
            return tokens.is_any(i - 1, "får har innebär medför ger fick");
    return false;
}

/// "Budgeten fördelar sig på investeringar 640 000 kr": the first of the lines.
bool is_first_line_of_costs(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is_any(here.begin, "budgeten kostnaden kostnaderna kalkylen")) return false;
    const std::size_t verb = here.begin + 1;
    const std::size_t on = verb + (tokens.is(verb + 1, "sig") ? 2 : 1);
    return tokens.is_any(verb, "fördelar fördelas delas") && tokens.is(on, "på") &&
           here.first > on + 1 && !tokens.is_year(on + 1);
}

bool says_no(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "inte ej icke");
}

/// "omfattas inte", "som inte ingår", "räknats bort ur", "ligger utanför": outside the case.
bool leaves_out(const Tokens& tokens, std::size_t at) {
    if (tokens.is_any(at, "omfattas ingår medräknas inräknas"))
        return says_no(tokens, at + 1) || says_no(tokens, at - 1);
    if (tokens.is_any(at, "medräknad medräknat medräknade inräknad inräknat inräknade "
                          "medtagen medtaget medtagna upptagen upptaget upptagna"))
        return says_no(tokens, at - 1);
    if (tokens.is_any(at, "inget inga ingen"))
        return sum_cue(tokens, at + 1) == SumCue::aid; // "lämnas inget bidrag"
    if (tokens.is(at, "utanför")) return tokens.is_any(at - 1, "ligger faller låg är");
    return tokens.is_any(at, "bort undan") &&
           tokens.is_any(at - 1, "räknats räknas räknades tagits plockats dragits räknat tagit");
}

/// "En app, 450 000 kr, är inte motiverad och omfattas inte av stödet"
bool is_left_out(const Tokens& tokens, const Surroundings& here) {
    return !here.next_in_clause &&
           tokens.has_any(here.after, here.end,
                          "inte ej icke inget inga ingen utanför bort undan") &&
           any_token(tokens, here.after, here.end, leaves_out);
}

/// "En ledamot yrkade att bidraget begränsas till 500 tkr": a proposal.
bool is_moved_by_member(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 1 < here.first; ++i)
        if (tokens.is_any(i, "yrkar yrkade yrkat yrkande yrkandet"))
            return tokens.has_any(i + 1, here.first, "att bifall") &&
                   !tokens.has_beginning(here.begin, i, "bifall biföll");
    return false;
}

/// "Två andra projekt beviljas", "Vid samma möte beviljades": a grant to others.
bool is_granted_to_others(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 2 < here.first; ++i) {
        if (!tokens.is_any(i, "andra övriga samma")) continue;
        const bool others = tokens.is(i, "samma")
                                ? tokens.contains_any(i + 1, "möte sammanträde utlysning")
                                : tokens.contains_any(i + 1, "projekt ansökningar sökande");
        if (others && sum_cue(tokens, i + 2) == SumCue::granted) return true;
    }
    return false;
}

/// "ingår i en större satsning på 12,4 mnkr": the project is a part of it.
bool is_of_larger_effort(const Tokens& tokens, const Surroundings& here) {
    const std::size_t noun = here.first - 2;
    return here.first >= here.begin + 4 && tokens.is_any(here.first - 1, "på om") &&
           tokens.ends_with_any(noun, "satsning program projekt") &&
           tokens.is_any(noun - 1, "större nationell nationellt regional statlig") &&
           tokens.is_any(noun - 2, "en ett");
}

/// "Kommunens andel av de 640 000 kronorna är": a sum that somebody pays a part of.
bool is_whole_of_part(const Tokens& tokens, const Surroundings& here) {
    return here.first >= here.begin + 3 && tokens.is(here.first - 1, "de") &&
           tokens.is(here.first - 2, "av") && tokens.is_any(here.first - 3, "andel del");
}

/// "Ytterligare 100 000 kronor kan lämnas om", "har möjlighet att senare lämna": a possible later
/// grant.
bool is_possible_later(const Tokens& tokens, const Surroundings& here) {
    if (here.first == here.begin + 1 && tokens.is_any(here.begin, "ytterligare"))
        return tokens.is_any(here.after, "kan kommer");
    return tokens.has_any(here.begin, here.first, "möjlighet") &&
           tokens.has_any(here.begin, here.first, "ytterligare senare");
}

/// "Minst 124 000 kronor ska avse utbildning": a part of what is granted.
bool is_for_use(const Tokens& tokens, const Surroundings& here) {
    return here.first == here.begin + 1 && tokens.is_any(here.begin, "minst högst") &&
           tokens.is_any(here.after, "ska skall måste bör får") &&
           tokens.is_any(here.after + 1, "avse användas gå läggas");
}

/// "Socialstyrelsen har beviljat regionen 6 700 000 kronor i stimulansmedel": state money that the
/// body itself has.
bool is_state_money_of_body(const Tokens& tokens, const Surroundings& here) {
    const std::size_t kind =
        here.after + (tokens.is_any(here.after + 1, "statliga riktade riktat") ? 2 : 1);
    if (!tokens.is(here.after, "i") ||
        !tokens.begins_with_any(kind, "stimulansmedel stimulansbidrag statsbidrag"))
        return false;
    if (tokens.has_any(here.begin, here.first, "får fick fått erhåller"))
        return true; // "Skolan får 460 000 kronor i statsbidrag"
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is_any(i, "regionen kommunen nämnden kommunerna förvaltningen"))
            return tokens.is_any(
                       i - 1,
                       "beviljat beviljade tilldelat tilldelade gett gav beviljar tilldelar") ||
                   tokens.has_any(i + 1, here.first,
                                  "beviljats beviljades tilldelats tilldelades fått rekvirerat");
    return false;
}

} // namespace

bool adds_givers_up(const Tokens& tokens, const Surroundings& here) {
    const std::size_t word = here.first - 1;
    return here.same_clause && here.first >= here.begin + 2 && tokens.is_sign(word - 1, ",") &&
           (labels_total(tokens, word) || says_together(tokens, word));
}

SumRole role_of_matter(const Tokens& tokens, const Surroundings& here) {
    if (here.begin == here.first) return SumRole::none;
    if (const SumRole role = role_of_clause_verb(tokens, here); role != SumRole::none) return role;
    if (is_allowed_by_rule(tokens, here) || is_possible_later(tokens, here))
        return SumRole::threshold;
    if (is_had_in_year(tokens, here) || is_had_now(tokens, here)) return SumRole::earlier;
    if (tokens.is_any(here.begin, "moms momsen")) return SumRole::other; // "Moms tillkommer"
    if (is_of_ordinary_grant(tokens, here) || is_paid_apart(tokens, here) ||
        is_left_out(tokens, here) || is_moved_by_member(tokens, here) ||
        is_more_on_condition(tokens, here) || is_granted_to_others(tokens, here) ||
        is_of_larger_effort(tokens, here) || is_whole_of_part(tokens, here))
        return SumRole::other;
    if (is_rest_of_grant(tokens, here) || is_held_back(tokens, here) ||
        is_part_of_sum_before(tokens, here) || is_of_line_got(tokens, here) ||
        is_first_line_of_costs(tokens, here) || is_for_use(tokens, here))
        return SumRole::line;
    return is_of_own_pot(tokens, here) || is_state_money_of_body(tokens, here)
               ? SumRole::pot
               : role_of_antecedent(tokens, here);
}

} // namespace caseflow
