#include "caseflow/prose/sum_besides.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/pots.hpp"
#include "caseflow/prose/relations.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_asides.hpp"
#include "caseflow/prose/sum_matters.hpp"
#include "caseflow/prose/total_words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// "fjärdedelen", "hälften", "de sista delarna"
bool is_part(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "hälften") || tokens.ends_with_any(at, "del delen delar delarna");
}

/// "separat", "i särskild ordning", "i ett annat ärende", "i budgetberedningen": not here.
bool says_elsewhere(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_any(at, "i genom vid")) return false;
    const std::size_t other = at + (tokens.is_any(at + 1, "ett en") ? 2 : 1);
    const bool is_other =
        tokens.is_any(other, "annan annat andra särskild särskilt separat separata särskilda eget");
    const std::size_t noun = other + (is_other ? 1 : 0);
    if (is_other) return tokens.begins_with_any(noun, "ordning ärende beslut sammanhang");
    return tokens.begins_with_any(at + 1,
                                  "budgetärende budgetberedning budgetarbete budgetprocess");
}

/// "prövas", "behandlas": not decided yet.
bool is_to_be_decided(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "prövas behandlas hanteras avgörs bereds handläggs beslutas "
                             "regleras prövades behandlades") ||
           (tokens.is(at, "tas") && tokens.is(at + 1, "upp"));
}

} // namespace

bool is_left_to_other_case(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.after; i + 1 < here.end; ++i)
        if (is_to_be_decided(tokens, i) || tokens.is(i, "redovisas"))
            return any_token(tokens, i + 1, here.end, says_elsewhere);
    return false;
}

bool is_share_of(const Tokens& tokens, std::size_t at) {
    return tokens.is(at - 1, "av") && (tokens.is_percent(at - 2) || is_part(tokens, at - 2));
}

namespace {

/// "ett Interregprojekt", "ett europeiskt partnerskap"
bool names_new_undertaking(const Tokens& tokens, std::size_t article) {
    constexpr std::size_t few = 2;
    if (!tokens.is_any(article, "ett en")) return false;
    for (std::size_t i = article + 1; i <= article + few; ++i)
        if (tokens.ends_with_any(i, "projekt partnerskap nätverk satsning program")) return true;
    return false;
}

/// "Samverkansavtalet … ger kommunen 2 400 000 kronor om året"
bool is_of_agreement(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t most = 20; // tokens
    if (!tokens.has_any(here.begin, here.first, "ger gav")) return false;
    std::size_t begin = here.first;
    while (begin > 0 && here.first - begin < most && !begins_sentence(tokens, begin)) --begin;
    return tokens.ends_with_any(begin, "avtalet avtal");
}

/// "Arbetspaket 1 leds av Verket (900 000 kr)": somebody's work, not their contribution.
bool is_of_task(const Tokens& tokens, const Surroundings& here) {
    return here.first > here.begin && tokens.is_sign(here.first - 1, "(") &&
           tokens.has_any(here.begin, here.first, "leds leder utförs ansvarar");
}

/// "projektets 5 200 000 kronor": all that it costs.
bool is_of_whole(const Tokens& tokens, const Surroundings& here) {
    const std::size_t owner = here.first - 1;
    if (here.first == here.begin || !tokens.is_word(owner)) return false;
    const bool whole =
        sum_cue(tokens, owner) == SumCue::whole && tokens.lower(owner).ends_with('s');
    if (tokens.is_any(owner, "projektens")) return false;
    return (whole || tokens.is_any(owner, "kalkylens budgetens")) &&
           !tokens.is_any(here.after, "från i till för som av");
}

/// "400 000 kronor, prövas i särskilt ärende", "har i annan ordning beviljat": a sum of another
/// case.
bool is_decided_elsewhere(const Tokens& tokens, const Surroundings& here) {
    if (here.first > here.begin && tokens.is_any(here.first - 1, "föreslog förordade"))
        return true; // "Tjänsteskrivelsen förordade 200 000 kronor": proposed by somebody earlier
    const bool given =
        tokens.has_any(here.begin, here.first, "beviljat gett lämnat fått beviljas tilldelas");
    if (given && any_token(tokens, here.begin, here.first, says_elsewhere)) return true;
    for (std::size_t i = here.after; i < here.end && !here.next_in_clause; ++i) {
        if (!is_to_be_decided(tokens, i)) continue;
        for (std::size_t at = i + 1; at < here.end; ++at)
            if (says_elsewhere(tokens, at) || tokens.is_any(at, "senare separat särskilt") ||
                (tokens.is_any(at, "i vid") && is_month(tokens, at + 1)))
                return true;
    }
    return false;
}

/// "skulle nämnden behöva skjuta till", "och inte de 275 000 kronor som nämndes", "hade föreslagit
/// 220 000 kronor", "att 300 000 kronor skulle beviljas": something that is or was not the case.
bool is_denied(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 3;
    if (tokens.has_any(here.begin, here.first, "skulle borde vore") ||
        (tokens.is(here.begin, "hade") && begins_clause(tokens, here.begin)) ||
        tokens.has_any(here.begin, here.first, "hoppats"))
        return true; // "Hade kommunen sökt i tid kunde"
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.is(i, "ett") && tokens.is_any(i + 1, "lägre högre mindre större") &&
            tokens.has_any(here.after, here.end, "hade skulle"))
            return true; // "ett lägre belopp, förslagsvis 400 000 kronor, hade inte räckt"
    if (here.first < here.begin + 2) return false;
    if (tokens.is_any(here.first - 1, "de den") && tokens.is(here.first - 2, "inte")) return true;
    if (tokens.is(here.first - 1, "föreslagit") && tokens.is(here.first - 2, "hade")) return true;
    return tokens.is(here.first - 1, "att") &&
           tokens.has_any(here.after, std::min(here.end, here.after + few), "skulle");
}

/// "som ALMI beviljat": somebody else gives it, named right after the sum.
bool is_given_by_name(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 5; // tokens of a name
    const std::size_t name = here.after + 1;
    if (!tokens.is(here.after, "som") || !tokens.is_word(name) ||
        tokens.at(name) == tokens.lower(name))
        return false;
    const std::size_t end = std::min(here.end, name + longest);
    return tokens.has_any(
        name + 1, end, "beviljat beviljade beviljar gett gav lämnat lånat betalat utlovat skänkt");
}

/// "skickas till Ånge kommun, som beslutat om 420 000 kronor"
bool is_decided_by_name(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin + 2; i + 1 < here.first; ++i)
        if (tokens.is(i, "som") && tokens.is_sign(i - 1, ",") && tokens.is_word(i - 2) &&
            tokens.is_any(i + 1, "beslutat beviljat avsatt lovat anslagit"))
            return true;
    return false;
}

/// "10 procent av tilldelningen, 510 000 kronor,": a share of something else.
bool is_share_of_another(const Tokens& tokens, const Surroundings& here) {
    if (here.first < here.begin + 2 || !tokens.is_sign(here.first - 1, ",")) return false;
    const std::size_t noun = here.first - 2;
    if (!tokens.is_word(noun) || !is_share_of(tokens, noun)) return false;
    const SumCue cue = sum_cue(tokens, noun);
    return cue == SumCue::none || cue == SumCue::pot;
}

/// "Fem centrum får dela på 90 miljoner kronor", "de övriga tre 50 miljoner kronor"
bool is_of_several_others(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 3;
    if (tokens.is(here.begin, "av") && here.first - here.begin <= few && tokens.is(here.after, "i"))
        return true; // "Av nämndens 610 000 kronor i fria medel"
    if (here.first >= here.begin + few && tokens.is_any(here.first - 2, "övriga andra") &&
        tokens.is_any(here.first - 3, "de till") && tokens.is_word(here.first - 1))
        return sum_cue(tokens, here.first - 1) == SumCue::none;
    return here.first >= here.begin + 2 && tokens.is(here.first - 1, "på") &&
           tokens.is_any(here.first - 2, "dela delar delade");
}

/// "Stödet det året var 240 000 kronor": a sum of the year mentioned before.
bool is_of_that_year(const Tokens& tokens, const Surroundings& here) {
    bool year = false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        year = year || (tokens.is_any(i, "det samma") && tokens.is_any(i + 1, "året år"));
        if (year && tokens.is_any(i, "var uppgick blev låg fick gav stannade bidrog landade"))
            return true;
    }
    return false;
}

/// "Året före beviljades konsthallen 215 000 kronor", "Under 2023 …": a sum of the year before; not
/// if "nu" follows.
bool is_of_last_year(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t most = 15; // tokens
    bool found = false;
    for (std::size_t i = here.first; i > 0 && here.first - i < most; --i) {
        if (tokens.is_any(i - 1, "nu ger beviljas beviljar bidrar")) return false;
        found = found || (tokens.is(i - 1, "året") && tokens.is_any(i, "före innan dessförinnan"));
        if (begins_sentence(tokens, i - 1)) break;
    }
    return found;
}

/// "ger också 2 600 000 kronor till länets biografer": a grant to somebody outside the case.
bool is_given_in_addition(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 4; // "per år till"
    if (here.next_in_clause ||
        !tokens.has_any(here.begin, here.first, "också dessutom även därutöver utöver samtidigt"))
        return false;
    for (std::size_t i = here.after; i < std::min(here.end, here.after + few); ++i)
        if (tokens.is(i, "till") || (tokens.is(i, "för") && tokens.is_any(i + 1, "en ett")))
            return tokens.is_word(i + 1) && sum_cue(tokens, i + 1) == SumCue::none &&
                   period_cue(tokens, i + 1) == PeriodCue::none &&
                   !tokens.begins_with_any(i + 1, "projekt det den satsning");
    return false;
}

/// "har 375 000 kronor betalats ut": paid so far.
bool is_paid_so_far(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 3; // "redan betalats"
    return tokens.has_any(here.begin, here.first, "har hade är var") &&
           tokens.has_any(here.after, std::min(here.end, here.after + few),
                          "betalats utbetalats utbetalda utbetalade utbetalt rekvirerats "
                          "lyfts förbrukats");
}

/// "enligt schablon till 15 procent av lönerna, vilket ger 72 000 kronor": a line of the costs.
bool is_result_of_rate(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is_any(here.first - 1, "ger blir innebär gör")) return false;
    bool rate = false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        rate = rate || tokens.begins_with_any(i, "schablon");
        if (rate && tokens.is(i, "vilket")) return true;
    }
    return false;
}

/// "ett förskott på högst 100 000 kronor kan lämnas", "100 000 kronor kan lämnas i förskott": a
/// part of the grant.
bool is_advance_given(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.after + 1; i < here.end && !here.next_in_clause; ++i) {
        if (tokens.is_sign(i - 1, ",")) break; // "avsätter 300 000 kronor, att betalas i förskott"
        if (tokens.begins_with_any(i, "förskott") && tokens.is_any(i - 1, "i som på")) return true;
    }
    return is_advance(tokens, here.first) &&
           tokens.has_any(here.after, here.end, "lämnas ges utgå utgår beviljas betalas utbetalas");
}

/// "Beslutet omfattar inte magasinet (2 300 000 kronor) eller kaféet (400 000 kronor)"
bool is_not_covered(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t most = 30; // tokens
    for (std::size_t i = here.first; i > 1 && here.first - i < most; --i) {
        if (tokens.is_any(i - 1, "inte ej") &&
            tokens.is_any(i - 2, "omfattar avser täcker inkluderar innefattar"))
            return true;
        if (begins_clause(tokens, i - 1) || tokens.is_any(i - 1, "utan men som varav"))
            return false;
    }
    return false;
}

} // namespace

bool is_public_money(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 1 < here.first; ++i)
        if (tokens.is_any(i, "offentliga offentlig privata") &&
            tokens.begins_with_any(i + 1, "medel medl finansiering bidrag stöd"))
            return true;
    return false;
}

bool is_of_several(const Tokens& tokens, const Surroundings& here) {
    const auto is_giver = [&](std::size_t i) { return phrase_cue(tokens, i) == PhraseCue::givers; };
    for (std::size_t i = here.begin; i < here.first; ++i) {
        if (i == here.begin &&
            tokens.is_any(i, "ägarna medfinansiärerna bidragsgivarna huvudmännen delägarna"))
            return true;
        const bool every = tokens.is_any(i, "övriga samtliga alla båda");
        if (every && (is_giver(i + 1) || is_giver(i + 2))) return true; // "Övriga tre ägare"
        if ((says_together(tokens, i) ||
             tokens.is_any(i, "sammantaget parterna parter finansiärerna")) &&
            !tokens.is(i - 1, "bland")) // "Störst bland finansiärerna är"
            return true;
    }
    return false;
}

bool is_divided_by_verb(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 4; // "Av projektets totalt ca"
    return tokens.is(here.begin, "av") && here.first - here.begin <= few &&
           tokens.is_any(here.after, "svarar står bär betalar täcker bekostar finansierar tar");
}

bool is_valued(const Tokens& tokens, std::size_t application) {
    return tokens.is(application - 1, "i") && tokens.is(application + 2, "till") &&
           tokens.is_any(application + 1, "satt satta värderat värderade värderad");
}

bool is_beyond_project(const Tokens& tokens, const Surroundings& here) {
    return here.begin < here.first && tokens.is_any(here.begin, "utöver vid") &&
           tokens.is_any(here.begin + (tokens.is(here.begin, "vid") ? 3 : 1),
                         "projektets projektbudgeten projektet");
}

bool is_after_project(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 4;
    const auto ends = [&](std::size_t at) {
        return tokens.ends_with_any(at, "slut projekttiden projektperioden projektet");
    };
    if (tokens.has_beginning(here.begin, here.first, "betal utbetal rekvirera")) return false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        if (tokens.is(i, "efter") &&
            (ends(i + 1) || (tokens.is(i + 1, "projektets") && ends(i + 2))))
            return true;
        if (tokens.is_any(i, "när sedan") && tokens.is(i + 1, "projektet") &&
            tokens.has_any(i + 2, i + 2 + few, "avslutat avslutats slut slutfört över"))
            return true;
    }
    return false;
}

bool is_budget_for_grants(const Tokens& tokens, std::size_t budget) {
    constexpr std::size_t longest = 4; // tokens of what it is for
    if (!tokens.is(budget + 1, "för")) return false;
    for (std::size_t i = budget + 2; i < budget + 2 + longest && tokens.continues(i); ++i)
        if (tokens.ends_with_any(i, "medel bidrag stöd anslag bidragen stöden")) return true;
    return false;
}

bool is_of_another_project(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t most = 30; // tokens to either side
    std::size_t begin = at;
    while (begin > 0 && at - begin < most && !begins_sentence(tokens, begin)) --begin;
    if (tokens.is_any(begin, "det den") && begin > 0) { // "Det avslutas": of the one before
        at = begin - 1;
        for (begin = at; begin > 0 && at - begin < most && !begins_sentence(tokens, begin);)
            --begin;
    }
    for (std::size_t i = begin; i < at; ++i) {
        if (tokens.is(i, "i") && tokens.is_any(i + 1, "ett en") &&
            tokens.is_any(i + 2, "annat annan tidigare parallellt") &&
            tokens.ends_with_any(i + 3, "projekt satsning utlysning"))
            return true; // "har i ett annat projekt 2,4 miljoner kronor"
        const bool besides = tokens.is_any(i, "dessutom också även därutöver") &&
                             !tokens.is_any(i + 1, "detta projektet");
        const bool long_since = tokens.is(i, "sedan") && tokens.is(i + 1, "tidigare");
        if (long_since && tokens.is_any(i - 1, "har driver") &&
            names_new_undertaking(tokens, i + 2))
            return true; // "har sedan tidigare ett projekt om"
        const bool has = besides && tokens.is_any(i - 1, "har driver äger hade") &&
                         tokens.is_any(i + 1, "en ett") && tokens.is_word(i + 2);
        if (has && sum_cue(tokens, i + 2) == SumCue::none) return true;
        if (besides &&
            (names_new_undertaking(tokens, i + 1) || names_new_undertaking(tokens, i + 2)))
            return true;
    }
    if (tokens.is_any(begin, "en ett") &&
        tokens.begins_with_any(begin + 1, "jämförbar liknande likartad snarlik"))
        return true;
    if (!names_new_undertaking(tokens, begin)) return false;
    for (std::size_t i = begin; i < begin + most && (i == begin || !begins_sentence(tokens, i));
         ++i)
        if (tokens.is_any(i, "avslutades genomfördes pågick drevs slutfördes")) return true;
    return false;
}

SumRole role_besides(const Tokens& tokens, const Surroundings& here) {
    if (const SumRole matter = role_of_matter(tokens, here); matter != SumRole::none) return matter;
    if (is_of_task(tokens, here)) return SumRole::other;
    if (is_of_whole(tokens, here)) return SumRole::total;
    if (is_paid_so_far(tokens, here) || is_result_of_rate(tokens, here)) return SumRole::line;
    if (is_advance_given(tokens, here)) return SumRole::line;
    if (is_not_covered(tokens, here)) return SumRole::other;
    if (is_after_project(tokens, here) || is_beyond_project(tokens, here)) return SumRole::other;
    if (is_decided_elsewhere(tokens, here) || is_given_by_name(tokens, here) ||
        is_decided_by_name(tokens, here))
        return SumRole::outside;
    if (is_denied(tokens, here) || is_share_of_another(tokens, here) ||
        is_of_agreement(tokens, here) || is_of_another_project(tokens, here.first))
        return SumRole::other;
    if (tokens.is(here.first - 1, "ytterligare") && tokens.is(here.first - 2, "för"))
        return SumRole::line; // "ersättas för ytterligare 40 000 kronor"
    if (is_of_last_year(tokens, here) || is_of_that_year(tokens, here)) return SumRole::earlier;
    if (is_given_in_addition(tokens, here)) return SumRole::other;
    if (is_label_of_proposal(tokens, here.first)) return SumRole::line;
    return is_of_other_applicants(tokens, here) || is_of_several_others(tokens, here)
               ? SumRole::pot
               : SumRole::none;
}

} // namespace caseflow
