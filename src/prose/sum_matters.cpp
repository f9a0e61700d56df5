#include "caseflow/prose/sum_matters.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_nouns.hpp"
#include "caseflow/prose/total_words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// "Kommunens regler medger", "och i regel inte mer än": what holds for all.
bool is_allowed_by_rule(const Tokens& tokens, const Surroundings& here) {
    bool rule = false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        if (tokens.is_any(i, {"i", "som"}) && tokens.is_any(i + 1, {"regel", "normalfallet"}))
            return true;
        rule = rule || tokens.begins_with_any(i, {"regler", "stadga", "bestämmelse", "förordning",
                                                  "villkoren", "policy"});
        if (rule && tokens.is_any(i, {"medger", "tillåter", "begränsar", "anger", "föreskriver",
                                      "säger", "sätter", "maximerat", "begränsat", "maximerad"}))
            return true;
    }
    return false;
}

/// "driftbidrag", "verksamhetsstödet"
bool is_running_grant(const Tokens& tokens, std::size_t at) {
    return tokens.ends_with_any(at, {"bidrag", "bidraget", "stöd", "stödet"}) &&
           tokens.begins_with_any(
               at, {"drift", "verksamhet", "grund", "förening", "aktivitet", "lokal", "års"});
}

/// "hade 2022 ett bidrag från nämnden om": what somebody had in a year that is past.
bool is_had_in_year(const Tokens& tokens, const Surroundings& here) {
    bool year = false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        year = year || (tokens.is_year(i) &&
                        tokens.has_any(i - std::min<std::size_t>(i, 2), i, {"hade", "fick"}));
        if (year && sum_cue(tokens, i) == SumCue::aid) return true;
    }
    return false;
}

/// "får därutöver sitt ordinarie driftbidrag, 35 000 kr": what somebody gets in any year.
bool is_of_ordinary_grant(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 1 < here.first; ++i)
        if (tokens.is_any(i, {"ordinarie", "löpande", "reguljära", "reguljärt", "sedvanliga",
                              "årliga", "vanliga", "pågående"}) &&
            tokens.is_any(i - 1, {"sitt", "sin", "sina", "dess", "det", "ett", "föreningens"}) &&
            tokens.ends_with_any(i + 1, {"bidrag", "bidraget", "stöd", "stödet", "ersättning"}) &&
            tokens.has_any(
                here.begin, i,
                {"får", "har", "uppbär", "erhåller", "behåller", "kommer", "tillkommer"}))
            return true;
    const bool running = any_token(tokens, here.begin, here.first, is_running_grant);
    for (std::size_t i = here.after; i + 1 < here.end && running; ++i)
        if (tokens.is_any(i, {"påverkas", "berörs"}) && tokens.is_any(i + 1, {"inte", "ej"}))
            return true; // "Föreningens årliga driftbidrag, 35 000 kr, påverkas inte"
    return false;
}

/// "Av sistnämnda belopp hålls 400 000 kr inne", "100 000 kr hålls inne": a part of what is paid.
bool is_held_back(const Tokens& tokens, const Surroundings& here) {
    const bool holds =
        tokens.has_any(here.begin, here.first, {"hålls", "håller", "hålla", "hållas"}) ||
        tokens.is_any(here.after, {"hålls", "hållas"});
    return holds && tokens.has_any(here.after, here.end, {"inne"});
}

/// "Av detta belopp betalas 200 000 kr ut": a part of the sum named before.
bool is_part_of_said_sum(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is(here.begin, "av") || here.first < here.begin + 4) return false;
    return tokens.is_any(here.begin + 1, {"detta", "sistnämnda", "nämnda", "samma"}) &&
           tokens.is_any(here.begin + 2, {"belopp", "summa"}) &&
           tokens.ends_with_any(here.begin + 3, {"as", "ls", "ar", "er"});
}

/// "Utvärderingen bekostas särskilt med 150 000 kr", "För revisionen avsätts separat": besides what
/// is decided.
bool is_paid_apart(const Tokens& tokens, const Surroundings& here) {
    const std::size_t noun = here.begin + (tokens.is(here.begin, "för") ? 1 : 0);
    const bool review = tokens.begins_with_any(
        noun, {"utvärderingen", "revisionen", "följeforskningen", "granskningen"});
    for (std::size_t i = noun + 1; i < here.first; ++i)
        if (tokens.is_any(i,
                          {"bekostas", "betalas", "finansieras", "täcks", "ersätts", "avsätts"}) &&
            (review || tokens.is_any(i + 1, {"särskilt", "separat"}) ||
             (tokens.is(i + 1, "för") && tokens.is(i + 2, "sig"))))
            return true;
    return tokens.is_sign(here.after, ",") && tokens.is_any(here.after + 2, {"för"}) &&
           tokens.is(here.after + 3, "sig"); // "En hållplats, 600 000 kr, prövas för sig"
}

/// "ur sina 700 000 kronor för landsbygd": what somebody has for such grants.
bool is_of_own_pot(const Tokens& tokens, const Surroundings& here) {
    return here.first >= here.begin + 2 && tokens.is_any(here.first - 1, {"sina", "sin", "sitt"}) &&
           tokens.is_any(here.first - 2, {"ur", "från", "inom"});
}

bool is_said_of(const Tokens& tokens, std::size_t at) {
    return tokens.is_year(at) ||
           tokens.is_any(at,
                         {"är",       "var",       "uppgår", "uppgick", "till",       "på",
                          "totalt",   "nu",        "för",    "i",       "år",         "ca",
                          "cirka",    "omkring",   "drygt",  "knappt",  "innehåller", "innehöll",
                          "omfattar", "omfattade", "rymmer"});
}

/// "belastar utvecklingsreserven, som 2014 är 2,6 mnkr": what the noun before "som" is.
SumRole role_of_antecedent(const Tokens& tokens, const Surroundings& here) {
    std::size_t at = here.first;
    while (at > here.begin + 2 && is_said_of(tokens, at - 1)) --at;
    if (at == here.first || at < here.begin + 2 || !tokens.is(at - 1, "som") ||
        !tokens.is_sign(at - 2, ","))
        return SumRole::none;
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

/// "får en årlig driftkostnad på omkring 185 000 kr": what is got, and no grant.
bool is_of_line_got(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 3; // "en beräknad årlig"
    std::size_t at = here.first;
    while (at > here.begin && tokens.is_any(at - 1, {"ca", "cirka", "omkring", "drygt", "knappt",
                                                     "högst", "minst", "runt", "kring"}))
        --at;
    if (at < here.begin + 3 || !tokens.is_any(at - 1, {"på", "om"})) return false;
    const std::size_t noun = at - 2;
    const SumCue cue = sum_cue(tokens, noun);
    const bool line = cue == SumCue::line && tokens.ends_with_any(noun, {"kostnad", "kostnader"});
    if (!line && cue != SumCue::other) return false;
    for (std::size_t i = noun; i > here.begin && noun - i <= few; --i)
        if (tokens.is_any(i, {"en", "ett", "ökade", "nya"}))
            return tokens.is_any(i - 1, {"får", "har", "innebär", "medför", "ger", "fick"});
    return false;
}

/// "Budgeten fördelar sig på investeringar 640 000 kr": the first of the lines.
bool is_first_line_of_costs(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is_any(here.begin, {"budgeten", "kostnaden", "kostnaderna", "kalkylen"}))
        return false;
    const std::size_t verb = here.begin + 1;
    const std::size_t on = verb + (tokens.is(verb + 1, "sig") ? 2 : 1);
    return tokens.is_any(verb, {"fördelar", "fördelas", "delas"}) && tokens.is(on, "på") &&
           here.first > on + 1 && !tokens.is_year(on + 1);
}

/// "En app, 450 000 kr, är inte motiverad och omfattas inte av stödet"
bool is_left_out(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.after; i + 1 < here.end && !here.next_in_clause; ++i)
        if (tokens.is_any(i, {"omfattas", "ingår"}) && tokens.is_any(i + 1, {"inte", "ej"}))
            return true;
    return false;
}

/// "har avböjt att bidra med", "bidrar inte med sina": what is not given.
bool is_not_given(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 5;            // tokens: "nej till att gå in"
    const auto bounds = [&](std::size_t at) { // "kan inte bidra med mer än", "inte bara"
        return tokens.is_any(at, {"bara", "endast", "enbart", "mer", "mindre"});
    };
    const auto denies = [&](std::size_t at) {
        return tokens.is_any(at, {"inte", "ej"}) && !bounds(at + 1) && !bounds(at + 2) &&
               !bounds(at + 3);
    };
    for (std::size_t verb = here.begin; verb < here.first; ++verb) {
        const SumCue cue = sum_cue(tokens, verb);
        const PartyCue party = party_cue(tokens, verb);
        const bool pays = party == PartyCue::pays || party == PartyCue::gives;
        if (cue == SumCue::granted || !(pays || cue == SumCue::contributed)) continue;
        if (denies(verb + 1) || (verb > here.begin && denies(verb - 1))) return true;
        const std::size_t begin = verb - std::min(verb - here.begin, few);
        if (tokens.has_any(begin, verb, {"råd"}) && tokens.has_any(begin, verb, {"inte", "ej"}))
            return true; // "har inte råd att ge"
        if (tokens.has_any(begin, verb,
                           {"nej", "avböjt", "avböjde", "avböjer", "avstår", "avstått", "avstod",
                            "vägrar", "vägrat"}))
            return true;
    }
    return false;
}

/// "får omfördela högst 10 procent, dock högst 60 000 kr": how much may be moved.
bool is_most_moved(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 20; // tokens
    if (!tokens.is_any(here.begin, {"dock", "men"}) || !tokens.is(here.first - 1, "högst"))
        return false;
    for (std::size_t i = here.begin; i > 0 && here.begin - i < farthest; --i) {
        if (tokens.begins_with_any(i - 1, {"omfördel", "omdisponer"})) return true;
        if (begins_sentence(tokens, i - 1)) return false;
    }
    return false;
}

/// "Kommunens satsning på belysning omfattar": of what one of those who give does for itself.
bool is_of_own_venture(const Tokens& tokens, const Surroundings& here) {
    return here.first > here.begin + 3 && tokens.ends_with_any(here.begin, {"s"}) &&
           tokens.is_any(here.begin + 1, {"satsning", "satsningar"}) &&
           tokens.is(here.begin + 2, "på");
}

/// "kan som mest bidra med", "kan högst gå in med": how much might be given.
bool is_most_offered(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 2 < here.first; ++i)
        if (tokens.is_any(i, {"kan", "kunde"}) &&
            (tokens.is_any(i + 1, {"högst", "maximalt"}) ||
             (tokens.is(i + 1, "som") && tokens.is_any(i + 2, {"mest", "högst"}))))
            return tokens.is(here.first - 1, "med");
    return false;
}

/// "Mörker i byn, som pågick 2020–2022 och kostade": of what is over.
bool is_of_former_cost(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is(here.first - 1, "kostade")) return false;
    for (std::size_t i = here.begin; i + 1 < here.first; ++i)
        if (tokens.is(i, "som") &&
            tokens.is_any(i + 1, {"pågick", "genomfördes", "drevs", "avslutades", "löpte"}))
            return true;
    return false;
}

/// "Uppdra åt regiondirektören att söka 500 000 kr": something that somebody is to do.
bool is_to_be_sought(const Tokens& tokens, const Surroundings& here) {
    const std::size_t task = here.begin + (tokens.is(here.begin, "att") ? 1 : 0);
    const bool gives =
        tokens.is_any(task, {"uppdra", "uppdrar", "uppdras"}) ||
        (tokens.is_any(task, {"ge", "ger"}) && tokens.has_any(task, here.first, {"uppdrag"}));
    return gives && tokens.has_any(task, here.first, {"söka", "ansöka", "begära"});
}

bool grants_by_verb(const Tokens& tokens, std::size_t at) {
    return sum_cue(tokens, at) == SumCue::granted;
}

bool is_application_for(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, {"ansökan", "begäran", "framställan", "hemställan"}) &&
           tokens.is_any(at + 1, {"om", "på"});
}

/// "Bifalla ansökan om 800 000 kr med 600 000 kr": what is applied for, and what is granted of it.
SumRole role_in_approval(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 8; // tokens of the sum and of whose application it is
    const bool next = here.next_in_clause && tokens.is(here.after, "med") &&
                      here.end <= here.after + 2; // "med högst"
    if (next && here.first >= here.begin + 2 && is_application_for(tokens, here.first - 2))
        return SumRole::applied;
    if (!here.same_clause || !tokens.is(here.begin, "med") || here.first > here.begin + 2)
        return SumRole::none;
    for (std::size_t i = here.begin; i > 1 && here.begin - i < few; --i)
        if (is_application_for(tokens, i - 1))
            return any_token(tokens, i - 1 - std::min(i - 1, few), i - 1, grants_by_verb)
                       ? SumRole::granted
                       : SumRole::none;
    return SumRole::none;
}

/// "Av ansökta 800 000 kr bedöms 600 000 kr vara stödberättigande": a part of what is sought.
bool is_eligible_part(const Tokens& tokens, const Surroundings& here) {
    return here.same_clause && here.first == here.begin + 1 &&
           tokens.is_any(here.begin, {"bedöms", "anses", "bedömdes", "är", "var"}) &&
           tokens.ends_with_any(here.after + (tokens.is(here.after, "vara") ? 1 : 0),
                                {"berättigande", "berättigade", "grundande"});
}

/// "Godkänna budgeten på 1 200 000 kr": all of it, and no grant.
bool is_approved_budget(const Tokens& tokens, const Surroundings& here) {
    const std::size_t verb = here.begin + (tokens.is(here.begin, "att") ? 1 : 0);
    return here.first == verb + 3 && tokens.is_any(here.first - 1, {"på", "om", "till"}) &&
           tokens.is_any(verb, {"godkänna", "fastställa", "anta", "fastslå"}) &&
           tokens.is_any(verb + 1, {"budgeten", "kalkylen", "projektbudgeten"});
}

/// "Bidrag lämnas till projektets kostnader med 600 000 kr": what the grant is for is no sum.
bool is_given_to_costs(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is(here.first - 1, "med")) return false;
    for (std::size_t i = here.begin; i + 3 < here.first; ++i)
        if (sum_cue(tokens, i) == SumCue::aid &&
            tokens.is_any(i + 1, {"lämnas", "ges", "utgår", "beviljas"}) &&
            tokens.is_any(i + 2, {"till", "för"}))
            return tokens.contains_any(here.first - 2, {"kostnad", "utgift"});
    return false;
}

/// "Till oförutsett har avsatts 60 000 kr", "får använda högst 60 000 kr till resor", "betalar ut
/// 80 000 kr tre gånger": a part of the money.
bool is_one_part(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is(here.after + 1, "gånger")) return true;
    if (tokens.is_any(here.begin, {"till", "för"}) &&
        tokens.begins_with_any(here.begin + 1, {"oförutse", "underhåll", "drift"}))
        return tokens.ends_with_any(here.first - 1, {"avsatts", "avsätts", "lagts", "läggs"});
    const std::size_t verb = here.first - (tokens.is(here.first - 1, "högst") ? 2 : 1);
    return verb > here.begin && tokens.is(verb, "använda") && tokens.is(verb - 1, "får") &&
           tokens.is_any(here.after, {"till", "för"}) &&
           sum_cue(tokens, here.after + 1) == SumCue::line;
}

/// "för resor med", "till lokaler med": what a sum is for; not "för 2023", nor "till projektet".
bool leads_to_purpose(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, {"för", "till"}) && tokens.is_word(at + 1) &&
           !tokens.is_any(at + 1, {"år", "året", "hela", "det", "den"}) &&
           sum_cue(tokens, at + 1) != SumCue::whole && !is_undertaking(tokens, at + 1);
}

/// "Bidrag lämnas för lokaler med 330 000 kronor och för resor med 165 000 kronor": each is a part
/// of what is given.
bool is_for_one_purpose(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 6; // tokens of the sum before
    const auto joins = [&](std::size_t at) {
        return (tokens.is_any(at, {"och", "samt"}) || tokens.is_sign(at, ",")) &&
               leads_to_purpose(tokens, at + 1);
    };
    if (!tokens.is(here.first - 1, "med")) return false;
    if (here.same_clause && joins(here.begin)) {
        for (std::size_t i = here.begin; i > 0 && here.begin - i < longest; --i)
            if (tokens.is(i - 1, "med")) return true;
        return false;
    }
    if (!here.next_in_clause || !joins(here.after) || !tokens.is(here.end - 1, "med")) return false;
    bool verb = false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        if (verb && leads_to_purpose(tokens, i)) return true;
        verb = verb || sum_cue(tokens, i) == SumCue::granted;
    }
    return false;
}

/// "Museet har avsatt 65 000 kr till underhåll": what somebody has for what it does anyway.
bool is_kept_for_running(const Tokens& tokens, const Surroundings& here) {
    return here.first >= here.begin + 2 && tokens.is(here.first - 1, "avsatt") &&
           tokens.is_any(here.first - 2, {"har", "hade"}) &&
           tokens.is_any(here.after, {"till", "för"}) &&
           tokens.begins_with_any(here.after + 1, {"underhåll", "drift", "löpande"});
}

/// What a sum is by the verb of its clause; none if that says nothing of the kind.
SumRole role_of_clause_verb(const Tokens& tokens, const Surroundings& here) {
    if (is_not_given(tokens, here) || is_to_be_sought(tokens, here) ||
        is_kept_for_running(tokens, here) || is_of_own_venture(tokens, here))
        return SumRole::other;
    if (is_most_offered(tokens, here) || is_most_moved(tokens, here)) return SumRole::threshold;
    if (is_of_former_cost(tokens, here)) return SumRole::earlier;
    if (const SumRole role = role_in_approval(tokens, here); role != SumRole::none) return role;
    if (is_eligible_part(tokens, here) || is_one_part(tokens, here) ||
        is_for_one_purpose(tokens, here))
        return SumRole::line;
    if (is_approved_budget(tokens, here)) return SumRole::total;
    return is_given_to_costs(tokens, here) ? SumRole::granted : SumRole::none;
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
    if (is_allowed_by_rule(tokens, here)) return SumRole::threshold;
    if (is_had_in_year(tokens, here)) return SumRole::earlier;
    if (is_of_ordinary_grant(tokens, here) || is_paid_apart(tokens, here) ||
        is_left_out(tokens, here))
        return SumRole::other;
    if (is_held_back(tokens, here) || is_part_of_said_sum(tokens, here) ||
        is_of_line_got(tokens, here) || is_first_line_of_costs(tokens, here))
        return SumRole::line;
    return is_of_own_pot(tokens, here) ? SumRole::pot : role_of_antecedent(tokens, here);
}

} // namespace caseflow
