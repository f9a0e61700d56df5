#include "caseflow/prose/pots.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/project_words.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_besides.hpp"
#include "caseflow/prose/sum_costs.hpp"
#include "caseflow/prose/sum_nouns.hpp"

#include <algorithm>

namespace caseflow {

bool is_taken_from(const Tokens& tokens, std::size_t at) {
    for (std::size_t i = 1; i <= 3 && i <= at; ++i)
        if (tokens.is_any(at - i, "ur från inom av via belastar belasta utöver förutom"))
            return true;
    return false;
}

namespace {

/// "anslag för strategiska satsningar, som för 2019 uppgår till": a clause of its own says how
/// much; also "inom ramen för kulturarv, 400 000 kronor" and "ramen för hamnar om 12 mnkr".
bool is_described(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 5; // tokens of what the money is for
    const std::size_t next = at + 1;
    if (!tokens.is_any(next, "för till")) return false;
    const bool burdens = is_taken_from(tokens, at);
    for (std::size_t i = next; i < next + longest && tokens.continues(i); ++i)
        if (i > next && tokens.is_any(i, "om på") && tokens.is_number(i + 1))
            return true;
        else if (tokens.is_sign(i, ","))
            return tokens.is_any(i + 1, "som vilken vilket") ||
                   (burdens && tokens.is_number(i + 1));
    return false;
}

} // namespace

bool has_own_sum(const Tokens& tokens, std::size_t at) {
    std::size_t next = at + 1;
    if (tokens.is_any(next, "för år") && tokens.is_year(next + 1)) next += 2;
    if (tokens.is_sign(next, ","))
        return tokens.is_any(next + 1, "som vilken vilket vilka") || tokens.is_number(next + 1) ||
               (tokens.begins_with_any(next + 1, "beräkna budgetera uppskatta") &&
                tokens.is(next + 2, "till")); // "kostnaderna, beräknade till 2 mnkr"
    if (is_described(tokens, at)) return true;
    if (tokens.is(next, "som") && tokens.is_any(next + 1, "är uppgår beräknas blir")) return true;
    if (tokens.is(next, "för"))
        while (tokens.is_any(next + 1, "tidigare redan årets beslutade avsatta")) ++next;
    return (tokens.is_sign(next, "(") && tokens.is_number(next + 1)) ||
           (tokens.is_any(next, "om på av beslutade avsatta") && tokens.is_number(next + 1));
}

bool is_anslag_given(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, "anslag")) return tokens.is(at - 1, "ett");
    return tokens.is_word(at) && tokens.lower(at).ends_with("anslag") &&
           tokens.is_any(at - 1, "i som");
}

namespace {

/// "1 200 000 kronor till de tre föreningarna"
bool is_to_several(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 4; // "till de tre sökande föreningarna"
    if (!tokens.is(here.after, "till") || !tokens.is_any(here.after + 1, "de dessa samtliga"))
        return false;
    for (std::size_t i = here.after + 2; i < here.after + 2 + few && tokens.is_word(i); ++i)
        if (tokens.ends_with_any(i, "föreningarna klubbarna projekten sökandena organisationerna "
                                    "stiftelserna företagen"))
            return true;
    return false;
}

/// "Av regionens tillväxtmedel för 2019, 15 miljoner kronor, är": all its money for that purpose.
bool is_means_described(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 4; // tokens of the owner
    if (!tokens.is(here.begin, "av") || !tokens.is_sign(here.first - 1, ",") ||
        !tokens.is_sign(here.after, ","))
        return false;
    for (std::size_t i = here.begin + 2; i < std::min(here.first, here.begin + 2 + longest); ++i)
        if (tokens.lower(i - 1).ends_with('s') &&
            tokens.ends_with_any(i, "medel anslag ram budget pott reserv"))
            return true;
    return false;
}

/// "Nämndens medel för 2022, 14 miljoner kronor, är förbrukade"
bool is_used_up(const Tokens& tokens, std::size_t after) {
    const std::size_t verb = after + (tokens.is_any_sign(after, ", )") ? 1 : 0);
    return tokens.is_any(verb, "är var") &&
           tokens.is_any(verb + (tokens.is(verb + 1, "redan") ? 2 : 1),
                         "förbrukade förbrukat slut fördelade fördelat intecknade intecknat "
                         "uppbundna uppbundet");
}

/// "har 1,2 av 2,0 miljoner kronor fördelats": a part of a pot, and the pot.
bool is_given_out_in_part(const Tokens& tokens, const Surroundings& here) {
    return tokens.is(here.first - 1, "av") && tokens.is_number(here.first - 2) &&
           tokens.is_any(here.after, "fördelats delats använts förbrukats betalats beviljats");
}

} // namespace

bool is_in_pot(const Tokens& tokens, const Surroundings& here) {
    if (here.first >= here.begin + 3 && tokens.is(here.first - 1, "har") &&
        tokens.is(here.first - 2, "som") && tokens.is_sign(here.first - 3, ","))
        return tokens.has_any(here.begin, here.first, "ur inom") || // "ur X, som har 2 mnkr"
               tokens.is(here.after, "kvar");
    if (is_means_described(tokens, here) || is_to_several(tokens, here) ||
        is_used_up(tokens, here.after) || is_given_out_in_part(tokens, here) ||
        (are_all_grants(tokens, here.begin) && tokens.is_any(here.begin + 1, "har hade")))
        return true;
    if (here.first == here.begin || !tokens.is(here.first - 1, "där")) return false;
    if (tokens.is_any(here.after, "är var finns fanns återstår kvarstår"))
        return true;                    // "på konto 3120, där 640 000 kronor är budgeterat"
    constexpr std::size_t farthest = 7; // "anslaget för musik och dans, där"
    for (std::size_t i = here.first - 1; i > here.begin && here.first - i < farthest; --i)
        if (sum_cue(tokens, i - 1) == SumCue::pot) return true;
    return false;
}

bool is_to_share_out(const Tokens& tokens, std::size_t after) {
    return tokens.is(after, "att") && tokens.is_any(after + 1, "fördela dela disponera");
}

bool is_in_use(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 10; // tokens of ", av vilka 960 000 kronor redan är intecknade"
    std::size_t at = here.after + (tokens.is_sign(here.after, ",") ? 1 : 0);
    if (!tokens.is(at, "varav") &&
        !(tokens.is(at, "av") && tokens.is_any(at + 1, "vilka vilket dessa")))
        return false;
    bool already = false;
    for (const std::size_t end = at + few; ++at < end && !begins_clause(tokens, at);) {
        already = already || tokens.is(at, "redan");
        if (tokens.is_any(at, "intecknade intecknat uppbundna uppbundet")) return true;
        if (already && tokens.is_any(at, "fördelade fördelats bundna utlovade reserverade"))
            return true;
    }
    return false;
}

bool is_where_it_is_sought(const Tokens& tokens, std::size_t pot, std::size_t sum) {
    constexpr std::size_t few = 4; // tokens of "i den årliga öppna"
    return pot + 2 == sum && tokens.is(sum - 1, "om") &&
           tokens.has_any(pot - std::min(few, pot), pot, "i inom ur från");
}

bool are_all_grants(const Tokens& tokens, std::size_t at) {
    return tokens.ends_with_any(at, "bidragen stöden anslagen") &&
           !tokens.is_any(at, "bidragen stöden anslagen") && begins_clause(tokens, at) &&
           ((tokens.is(at + 1, "för") && tokens.is_year(at + 2)) ||
            tokens.is_any(at + 1, "omsluter omfattar uppgår är var uppgick har hade"));
}

bool is_budget_of_pot(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t farthest = 7; // "från område Hållbar tillväxts projektbudget, som"
    const bool budget = tokens.begins_with_any(at, "projektbudget utvecklingsbudget");
    const bool means = tokens.is_word(at) && tokens.lower(at).ends_with("medel") &&
                       sum_cue(tokens, at - 1) == SumCue::body; // "ur nämndens projektmedel"
    const bool named = tokens.is_any(at, "budgeten driftbudgeten") && is_taken_from(tokens, at);
    if (!(budget || means || named) || !has_own_sum(tokens, at)) return false;
    for (std::size_t i = at; i > 0 && at - i < farthest && !begins_clause(tokens, i); --i)
        if (tokens.is_any(i - 1, "ur från inom")) return true;
    return false;
}

bool is_balance(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "därefter härefter") &&
           (tokens.is_any(at + 1, "uppgår är") || tokens.is_any(at - 1, "uppgår är"));
}

bool is_budget_of_another(const Tokens& tokens, std::size_t at) {
    const std::size_t owner = at - 1;
    if (at == 0 || !tokens.is_word(owner) || !tokens.lower(owner).ends_with('s')) return false;
    const PeriodCue cue = period_cue(tokens, owner);
    return sum_cue(tokens, owner) == SumCue::none && cue != PeriodCue::project &&
           cue != PeriodCue::piece && !tokens.is(owner, "års");
}

namespace {

/// "Rådet har för 2023 en budget på 600 000 kronor": the budget of its whole activity.
bool has_budget(const Tokens& tokens, const SumCues& cues, const Surroundings& here) {
    return tokens.is(cues.at - 1, "en") && tokens.has_any(here.begin, cues.at, "har hade");
}

/// "Programmets budget är", "Programmet har en total budget på"
bool is_budget_of_programme(const Tokens& tokens, std::size_t budget, std::size_t begin) {
    return sum_cue(tokens, budget - 1) == SumCue::pot ||
           (sum_cue(tokens, begin) == SumCue::pot && tokens.is_any(begin + 1, "har hade"));
}

} // namespace

bool is_changed_budget(const Tokens& tokens, std::size_t budget) {
    return tokens.is_any(budget - 1, "ny nya reviderad reviderade omarbetad omarbetade justerad "
                                     "justerade uppdaterad uppdaterade bantad bantade nedräknad "
                                     "slutlig slutliga");
}

SumRole role_of_budget(const Tokens& tokens, const SumCues& cues, const Surroundings& here) {
    for (std::size_t i = here.begin + 1; i < cues.at; ++i)
        if (tokens.is(i, "hade") && tokens.is(i - 1, "som"))
            return SumRole::earlier; // "Vinterljus, som hade en budget på"
    if (cues.body || is_budget_for_grants(tokens, cues.at) ||
        is_budget_of_programme(tokens, cues.at, here.begin) ||
        tokens.has_any(here.begin, cues.at, "ryms inryms"))
        return SumRole::pot;
    if (cues.whole || is_changed_budget(tokens, cues.at) ||
        is_budget_of_case(tokens, cues.at, here))
        return SumRole::total;
    if (is_budget_of_another(tokens, cues.at)) return SumRole::other;
    return has_budget(tokens, cues, here) ? SumRole::pot : SumRole::none;
}

namespace {

/// "årsbudgeten för 2022", "den beslutade verksamhetsbudgeten": a body has one, and a project only
/// if it says so.
bool is_budget_of_body(const Tokens& tokens, std::size_t budget) {
    constexpr std::size_t few = 3; // "för hela projektet"
    return tokens.begins_with_any(budget, "årsbudgeten verksamhetsbudgeten") &&
           period_cue(tokens, budget - 1) != PeriodCue::project &&
           !is_undertaking(tokens, budget - 1) &&
           !tokens.has_beginning(budget + 1, budget + 1 + few, "projekt satsning insats festival");
}

} // namespace

bool owns_budget(const Tokens& tokens, std::size_t subject, std::size_t verb) {
    for (std::size_t i = subject; i < verb; ++i)
        if (is_budget_of_body(tokens, i)) return true;
    return tokens.is_any(subject + 1, "budget årsbudget verksamhetsbudget") && subject + 1 < verb &&
           is_budget_of_another(tokens, subject + 1) &&
           !tokens.has_any(subject + 2, verb, "projektet satsningen insatsen");
}

bool is_decided_by(const Tokens& tokens, const Surroundings& here) {
    const std::size_t om = here.first - 1;
    if (here.first < here.begin + 4 || !tokens.is(om, "om")) return false;
    if (tokens.is(om - 1, "beslutat")) return tokens.is_any(om - 2, "har hade");
    if (tokens.is(om - 1, "beslut") && tokens.ends_with_any(om - 2, "ets ns"))
        return true; // "Stiftelsens beslut om 300 000 kronor"
    return tokens.is(om - 1, "beslut") && tokens.is_any(om - 2, "fattat tagit") &&
           tokens.is_any(om - 3, "har hade");
}

bool is_means_of_body(const Tokens& tokens, const SumCues& ahead, const Surroundings& here) {
    constexpr std::size_t few = 7; // "kultur- och fritidsnämnden i år"
    if (!(ahead.body || ahead.agent) || ahead.strong != SumCue::none || ahead.weak != SumCue::none)
        return false;
    const std::size_t from = std::max(here.begin + few, here.first) - few;
    for (std::size_t i = from; i < here.first; ++i)
        if (tokens.is_any(i, "har hade"))
            return ahead.body || tokens.is_any(i + 1, "för i under"); // not "har fördelat"
    return false;
}

bool is_left_in_pot(const Tokens& tokens, const Surroundings& here) {
    const bool left =
        tokens.is_any(here.after, "återstår kvarstår återstod kvarstod") ||
        (tokens.is_any(here.after, "finns fanns är var") &&
         tokens.is_any(here.after + 1, "kvar tillgängliga tillgängligt disponibla disponibelt"));
    if (!left) return false;
    for (std::size_t i = here.begin; i < here.first; ++i) {
        const SumCue cue = sum_cue(tokens, i);
        if (cue == SumCue::pot || cue == SumCue::budget) return true;
    }
    return false;
}

bool is_of_other_applicants(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 3; // "de andra fyra som"
    for (std::size_t i = here.begin + 1; i + 1 < here.first; ++i)
        if (tokens.is_any(i, "andra övriga") && match_number_words(tokens, i - 1) &&
            tokens.ends_with_any(i + 1, "ar er sökande projekt bolag"))
            return true;
    for (std::size_t i = here.begin; i + few < here.first; ++i)
        if (tokens.is_any(i, "andra övriga resterande") &&
            tokens.has_any(i + 1, i + 2 + few, "som") &&
            tokens.has_any(i + 2, i + 3 + few, "sökt sökte ansökt fått får"))
            return true;
    return false;
}

bool is_name_of_fund(const Tokens& tokens, std::size_t at) {
    return tokens.at(at) != tokens.lower(at) && !begins_clause(tokens, at) &&
           tokens.ends_with_any(at, "fonden fond") && tokens.is_any_sign(at + 1, "(");
}

namespace {

/// "skolprojekt", "insatser", "föreningar": several, none of them named.
bool is_kind_of_use(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at) || tokens.at(at) != tokens.lower(at)) return false;
    const std::string_view word = tokens.lower(at);
    if (word.ends_with("projekt")) {
        const bool named = tokens.is_word(at + 1) && tokens.at(at + 1) != tokens.lower(at + 1);
        return word != "projekt" && !named;
    }
    return tokens.ends_with_any(at, "insatser satsningar åtgärder föreningar bidrag ändamål");
}

/// "kommunfullmäktige": its budget is for all that the municipality does.
bool names_assembly(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i)
        if (tokens.ends_with_any(i, "fullmäktige")) return true;
    return false;
}

/// "till landsbygdsutveckling": something that no text has spoken of.
bool is_for_purpose(const Tokens& tokens, std::size_t at) {
    return tokens.is_word(at) && tokens.at(at) == tokens.lower(at) &&
           !tokens.contains_any(at, "projekt") && !is_definite_noun(tokens, at) &&
           !tokens.is_any(at, "en ett den det detta denna de hela att");
}

} // namespace

namespace {

/// "föreslår regionstyrelsen att avsätta 500 000 kronor i budget 2025": what others are to decide
/// on for themselves.
bool is_proposed_for_budget(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 5; // tokens of "i sin budget för"
    if (!tokens.has_any(here.after, std::min(here.after + few, here.end), "budget budgeten"))
        return false;
    for (std::size_t i = here.begin; i + 1 < here.first; ++i)
        if (tokens.begins_with_any(i, "föreslå rekommendera hemställ"))
            return tokens.has_any(i + 1, here.first, "att");
    return false;
}

} // namespace

bool is_set_aside_for_many(const Tokens& tokens, const Surroundings& here) {
    if (is_proposed_for_budget(tokens, here)) return true;
    if (tokens.has_any(here.begin, here.first, "reserverar reservera reserveras") &&
        tokens.is_any(here.after, "för till") && tokens.is(here.after + 1, "övriga"))
        return true; // "reserverar 2 000 000 kronor för övriga ansökningar"
    const std::size_t use = here.after + 1;
    if (tokens.is_any(here.after, "i till för") && tokens.is_any(use, "en ett") &&
        sum_cue(tokens, use + 1) == SumCue::pot)
        return true; // "i en landsbygdspott"
    if (!tokens.has_any(here.begin, here.first,
                        "avsatte anslog reserverade avsatt anslagit avsatts"))
        return false;
    if (!tokens.is_any(here.after, "för till")) return false;
    return is_kind_of_use(tokens, use) ||
           (tokens.ends_with_any(use, "a e") && is_kind_of_use(tokens, use + 1)) ||
           (is_for_purpose(tokens, use) && names_assembly(tokens, here));
}

} // namespace caseflow
