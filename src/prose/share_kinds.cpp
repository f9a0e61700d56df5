#include "caseflow/prose/share_kinds.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/project_words.hpp"
#include "caseflow/prose/role_words.hpp"

#include <algorithm>

namespace caseflow {

bool is_of_money(const Tokens& tokens, std::size_t at) {
    return tokens.contains_any(at,
                               "kostnad finansier budget utgift bidra stöd medel medl pengar "
                               "kron miljon belopp intäkt insats anslag summ satsning invester");
}

namespace {

/// "företag", "föreningar", "större projekt": a kind in the plural, without names.
bool is_kind(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at) || tokens.at(at) != tokens.lower(at)) return false;
    if (tokens.is_any(at, "projekt bolag förbund universitet"))
        return tokens.ends_with_any(at - 1, "a re"); // "större projekt"
    return tokens.ends_with_any(at, "företag aktiebolag samfund föreningar kommuner regioner "
                                    "organisationer åtgärder insatser aktörer investeringar "
                                    "satsningar verksamheter samfälligheter stiftelser områden");
}

/// "För övriga åtgärder", "Ideella föreningar": the kind that a clause begins with.
bool begins_with_kind(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 3; // "för mycket stora företag"
    std::size_t at = here.begin;
    while (at < here.first && (tokens.is_any_sign(at) || tokens.is_any(at, "och medan"))) ++at;
    if (tokens.is_any(at, "för till")) ++at;
    for (std::size_t i = at; i < std::min(at + few, here.first); ++i) {
        if (is_kind(tokens, i)) return true;
        if (!tokens.ends_with_any(i, "a e t")) return false;
    }
    return false;
}

/// "När sökanden är ett aktiebolag", "Om åtgärden avser", "Där bredband saknas": only then.
bool begins_with_condition(const Tokens& tokens, const Surroundings& here) {
    return tokens.is_any(here.begin, "när om ifall där") &&
           tokens.has_any(here.begin, here.first, "är har avser saknas utgår gäller finns");
}

/// "lämnas stöd med", "Bidrag ges med", "utgår statsbidrag med": support to anybody; not "stödet".
bool gives_to_anybody(const Tokens& tokens, const Surroundings& here) {
    const auto is_verb = [&](std::size_t at) {
        return tokens.is_any(at, "lämnas ges utgår utges gäller");
    };
    for (std::size_t i = here.begin; i < here.first; ++i) {
        const bool bare = tokens.ends_with_any(i, "stöd bidrag stödnivå");
        const std::size_t article = i - (tokens.is_any(i - 1, "en ett") ? 1 : 0);
        if (bare && i > here.begin && (is_verb(i + 1) || is_verb(article - 1))) return true;
        if (bare && i == here.begin && is_verb(i + 1)) return true;
    }
    return false;
}

/// "högst 70 procent eller, i skyddade områden, 90 procent": a rule for another case.
bool is_alternative(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 12; // tokens of the other case
    std::size_t at = here.first;
    while (at > 0 && here.first - at < longest && !begins_sentence(tokens, at) &&
           !tokens.is(at, "eller"))
        --at;
    if (!tokens.is(at, "eller") || at + 1 >= here.first) return false;
    const bool apart =
        tokens.is_sign(at + 1, ",") || tokens.is_any(at + 1, "i för inom vid om till");
    for (std::size_t i = at; apart && i > 0 && at - i < longest && !begins_sentence(tokens, i); --i)
        if (tokens.is_percent(i - 1)) return true;
    return false;
}

/// "Tillåten stödnivå är 80 procent"
bool is_allowed(const Tokens& tokens, const Surroundings& here) {
    return tokens.has_beginning(here.begin, here.first, "tillåt medgiv möjlig");
}

/// "stödnivån är begränsad till", "maximeras till"; not "bidraget begränsas till", which is the
/// case's.
bool is_bounded(const Tokens& tokens, const Surroundings& here) {
    return here.first > here.begin + 1 && tokens.is(here.first - 1, "till") &&
           tokens.begins_with_any(here.first - 2, "begräns maximer limiter") &&
           !tokens.has_any(here.begin, here.first, "bidraget stödet medfinansieringen");
}

/// "är bidraget högst 50 procent": the limit for any applicant.
bool is_at_most(const Tokens& tokens, const Surroundings& here) {
    return tokens.is_any(here.first - 1, "högst maximalt max");
}

/// "25 procent för stora företag"
bool is_followed_by_kind(const Tokens& tokens, const Surroundings& here) {
    return tokens.is(here.after, "för") &&
           (is_kind(tokens, here.after + 1) || is_kind(tokens, here.after + 2));
}

/// "enligt stadgarna", "enligt gruppundantaget"
bool names_rule(const Tokens& tokens, std::size_t at) {
    const auto is_rule = [&](std::size_t i) {
        return tokens.begins_with_any(
            i, "stadga riktlinje regl regel policy gruppundantag förordning anvisning");
    };
    return tokens.is(at, "enligt") && (is_rule(at + 1) || is_rule(at + 2));
}

/// "länets båtplatser", "hamnens drift", "bredbandsutbyggnaden i länet": something wider than the
/// case.
bool is_of_wider_thing(const Tokens& tokens, std::size_t noun) {
    if (tokens.is(noun + 1, "i") && tokens.is_any(noun + 2, "länet landet regionen")) return true;
    const bool owned = tokens.ends_with_any(noun, "ets ens ans") &&
                       sum_cue(tokens, noun) == SumCue::none &&
                       period_cue(tokens, noun) == PeriodCue::none;
    return owned && tokens.is_word(noun + 1) && !is_of_money(tokens, noun + 1) &&
           sum_cue(tokens, noun + 1) != SumCue::whole;
}

/// "Valdeltagandet i kommunen var 84 procent": a share of the subject, unless that is money.
bool is_of_subject_counted(const Tokens& tokens, const Surroundings& here) {
    std::size_t noun = here.first; // after a dash: "bolagets ställning – soliditeten är"
    while (noun > here.begin && !tokens.is_dash(noun - 1)) --noun;
    if (here.first < noun + 2 || !tokens.is_any(here.first - 1, "var är") ||
        !is_definite_noun(tokens, noun) || is_of_money(tokens, noun) ||
        tokens.begins_with_any(noun, "fördelning") || party_cue(tokens, noun) != PartyCue::none ||
        period_cue(tokens, noun) != PeriodCue::none)
        return false;
    constexpr std::size_t longest = 6; // "Valdeltagandet i Norrby kommun var"
    if (here.same_clause || here.first - noun > longest) return false;
    for (std::size_t i = noun; i < here.first; ++i)
        if (tokens.is_any_sign(i)) return false; // "Nämnden beviljar medel, vilket är"
    return !tokens.ends_with_any(noun, "delen nivån graden kvoten satsen");
}

/// "av medfinansieringen", "av den lokala finansieringen": a part of the money that has no sum in
/// the data.
bool is_part_of_funding(const Tokens& tokens, std::size_t of) {
    if (!tokens.is(of, "av")) return false;
    std::size_t noun = of + (tokens.is_any(of + 1, "den det de") ? 2 : 1);
    const bool kind = tokens.is_any(
        noun, "offentliga lokala privata kommunala regionala statliga externa nationella");
    if (kind) ++noun;
    return tokens.begins_with_any(noun, "medfinansier delfinansier") ||
           (kind && tokens.is_word(noun) && !tokens.contains_any(noun, "kostnad"));
}

/// "av elevunderlaget": a share of one thing that is not counted in money.
bool is_part_of_thing(const Tokens& tokens, std::size_t of) {
    const std::size_t noun = of + 1;
    return tokens.is(of, "av") && is_definite_noun(tokens, noun) && !is_of_money(tokens, noun) &&
           sum_cue(tokens, noun) == SumCue::none && period_cue(tokens, noun) == PeriodCue::none &&
           share_cue(tokens, noun) == ShareCue::none && party_cue(tokens, noun) == PartyCue::none;
}

/// "Kommunens andel av elevunderlaget är 25 procent", "Av medfinansieringen står": the whole
/// precedes the share.
bool is_of_part_before(const Tokens& tokens, const Surroundings& here) {
    if (is_part_of_funding(tokens, here.begin)) return true;
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is_any(i, "andel andelen del") &&
            (is_part_of_funding(tokens, i + 1) || is_part_of_thing(tokens, i + 1)))
            return true;
    return false;
}

/// "Två procent av kostnaden får omfördelas mellan posterna": the most that may be moved.
bool may_be_moved(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.after; i + 1 < here.end; ++i)
        if (tokens.is_any(i, "får kan ska"))
            return tokens.begins_with_any(i + 1, "omdisponer flytta föras överföras omför");
    return false;
}

/// "En stödnivå på 40 procent hade inte räckt", "I förra omgången var", "stöder projekt med":
/// something past, possible or general.
bool is_of_another_time(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is_any(here.after, "hade skulle")) return true;
    if (tokens.is_any(here.first - 1, "blivit varit utgjort motsvarat") &&
        tokens.has_any(here.begin, here.first, "hade"))
        return true; // "hade regionens andel blivit 43 procent"
    const std::size_t former = here.begin + (tokens.is_any(here.begin + 1, "det den") ? 2 : 1);
    if (tokens.is(here.begin, "i") && tokens.is_any(former, "förra föregående tidigare"))
        return true;
    for (std::size_t i = here.begin; i + 2 < here.first; ++i)
        if (tokens.is_any(i, "stöder stödjer stöttar") && tokens.is(i + 1, "projekt") &&
            tokens.is(i + 2, "med"))
            return true;
    return false;
}

} // namespace

bool is_of_things(const Tokens& tokens, const Surroundings& here) {
    if (is_of_subject_counted(tokens, here) || is_of_part_before(tokens, here) ||
        is_of_another_time(tokens, here) || is_part_of_funding(tokens, here.after))
        return true;
    if (tokens.is_any(here.begin, "en ett") && tokens.is(here.begin + 2, "finansieras") &&
        share_cue(tokens, here.begin + 1) == ShareCue::other)
        return true; // "En doktorand finansieras till": of a post
    if (!tokens.is(here.after, "av")) return false;
    const std::size_t noun = here.after + (tokens.is_any(here.after + 1, "de alla") ? 2 : 1);
    if (tokens.is(noun, "varje")) return true; // "inom 10 procent av varje post"
    if (is_of_money(tokens, noun)) return false;
    if (is_of_wider_thing(tokens, noun)) return true;
    if (tokens.has_any(here.begin, here.first, "utför utförde sköter skötte gör")) return true;
    return tokens.ends_with_any(noun, "arna orna erna") &&
           !tokens.begins_with_any(noun, "resurs partner");
}

bool is_of_rule(const Tokens& tokens, const Surroundings& here) {
    if (may_be_moved(tokens, here)) return true;
    if (here.next_in_clause && tokens.is_sign(here.after, ",") &&
        tokens.is(here.after + 1, "eller") && tokens.is_percent(here.after + 3))
        return true; // and not "20 procent, eller 296 000 kronor"
    if (!tokens.has_any(here.begin, here.first, "får kan ska brukar bör")) return false;
    if (tokens.is(here.after, "av") && tokens.is_any(here.after + 1, "ett en") &&
        tokens.is_word(here.after + 2) && !tokens.begins_with_any(here.after + 2, "miljon"))
        return true;
    return any_token(tokens, here.begin, here.end, names_rule);
}

namespace {

/// "finansierar det nationella programmet med": a programme is financed.
bool is_of_programme(const Tokens& tokens, const Surroundings& here) {
    return here.first >= here.begin + 2 && tokens.is_any(here.first - 1, "med till") &&
           tokens.ends_with_any(here.first - 2, "programmet fonden potten utlysningen");
}

/// "hälften 2023 och hälften 2024": a share of somebody's own money, not of the whole.
bool is_in_year(const Tokens& tokens, std::size_t after) {
    return tokens.is_year(after + (tokens.is_any(after, "år under") ? 1 : 0));
}

/// "OH-kostnaderna är 15 procent", "intäkter kommer till 70 procent från", "får kombineras med
/// annat stöd upp till", "10 procent för oförutsett": a share of money other than the cost of the
/// case.
bool is_of_other_money(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is_any(i, "oh lkp kombineras") ||
            (tokens.is_any(i, "intäkter inkomster omsättning") &&
             tokens.is_any(i + 1, "kommer består utgörs")))
            return true;
    return tokens.is(here.after, "för") &&
           tokens.begins_with_any(here.after + 1, "oförutse administration overhead");
}

} // namespace

bool is_of_all_of_a_kind(const Tokens& tokens, const Surroundings& here) {
    if (is_alternative(tokens, here) || is_of_programme(tokens, here) ||
        is_in_year(tokens, here.after) || is_of_other_money(tokens, here))
        return true;
    return begins_with_kind(tokens, here) || is_followed_by_kind(tokens, here);
}

bool may_be_of_rule(const Tokens& tokens, const Surroundings& here) {
    if (any_token(tokens, here.begin, here.first, names_rule)) return true;
    return begins_with_condition(tokens, here) || gives_to_anybody(tokens, here) ||
           is_bounded(tokens, here) || is_allowed(tokens, here) || is_at_most(tokens, here);
}

bool is_of_share(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 16; // tokens
    std::size_t of = here.first;
    while (of > 0 && here.first - of < farthest && !begins_sentence(tokens, of) &&
           !tokens.is_any(of, "varav därav"))
        --of;
    if (!tokens.is_any(of, "varav därav")) return false;
    const std::size_t before = of - (of > 0 && tokens.is_sign(of - 1, ",") ? 1 : 0);
    return before > 0 && tokens.is_percent(before - 1);
}

std::size_t begin_of_what_is_meant(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 40; // tokens
    const std::size_t verb = here.begin + 1;
    if (here.begin == 0 || here.first > verb + 3 || !tokens.is_any(here.begin, "det detta") ||
        !tokens.is_any(verb, "är motsvarar utgör"))
        return here.begin;
    std::size_t at = here.begin - 1;
    while (at > 0 && here.begin - at < farthest && !begins_sentence(tokens, at)) --at;
    return at;
}

} // namespace caseflow
