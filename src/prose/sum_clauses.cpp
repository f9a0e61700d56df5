#include "caseflow/prose/sum_clauses.hpp"

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_changes.hpp"
#include "caseflow/prose/sum_nouns.hpp"

#include <algorithm>

namespace caseflow {
namespace {

bool says_not(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "inte ej");
}

bool refuses(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "nej avböjt avböjde avböjer avstår avstått avstod vägrar vägrat");
}

/// "inte", but not "inte bara" or "kan inte bidra med mer än".
bool denies(const Tokens& tokens, std::size_t at) {
    const auto bounds = [&](std::size_t word) {
        return tokens.is_any(word, "bara endast enbart mer mindre");
    };
    return says_not(tokens, at) && !bounds(at + 1) && !bounds(at + 2) && !bounds(at + 3);
}

/// "har avböjt att bidra med", "bidrar inte med sina": a contribution not given.
bool is_not_given(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 5; // tokens: "nej till att gå in"
    if (!any_token(tokens, here.begin, here.first + 1, says_not, refuses)) return false; // most
    for (std::size_t verb = here.begin; verb < here.first; ++verb) {
        const SumCue cue = sum_cue(tokens, verb);
        const PartyCue party = party_cue(tokens, verb);
        const bool pays = party == PartyCue::pays || party == PartyCue::gives;
        if (cue == SumCue::granted || !(pays || cue == SumCue::contributed)) continue;
        if (denies(tokens, verb + 1) || (verb > here.begin && denies(tokens, verb - 1)))
            return true;
        const std::size_t begin = verb - std::min(verb - here.begin, few);
        if (tokens.has_any(begin, verb, "råd") && any_token(tokens, begin, verb, says_not))
            return true; // "har inte råd att ge"
        if (any_token(tokens, begin, verb, refuses)) return true;
    }
    return false;
}

/// "får omfördela högst 10 procent, dock högst 60 000 kr": the most that may be moved.
bool is_most_moved(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 20; // tokens
    if (!tokens.is_any(here.begin, "dock men") || !tokens.is(here.first - 1, "högst")) return false;
    for (std::size_t i = here.begin; i > 0 && here.begin - i < farthest; --i) {
        if (tokens.begins_with_any(i - 1, "omfördel omdisponer")) return true;
        if (begins_sentence(tokens, i - 1)) return false;
    }
    return false;
}

/// "Kommunens satsning på belysning omfattar": the cost of a giver's own work.
bool is_of_own_venture(const Tokens& tokens, const Surroundings& here) {
    return here.first > here.begin + 3 && tokens.ends_with_any(here.begin, "s") &&
           tokens.is_any(here.begin + 1, "satsning satsningar") && tokens.is(here.begin + 2, "på");
}

/// "kan som mest bidra med", "kan högst gå in med": the most that may be given.
bool is_most_offered(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i + 2 < here.first; ++i)
        if (tokens.is_any(i, "kan kunde") &&
            (tokens.is_any(i + 1, "högst maximalt") ||
             (tokens.is(i + 1, "som") && tokens.is_any(i + 2, "mest högst"))))
            return tokens.is(here.first - 1, "med");
    return false;
}

bool says_at_most(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "högst maximalt max mest");
}

/// "får högst 100 000 kr användas till resor": the most that one thing may get.
bool is_most_to_use(const Tokens& tokens, const Surroundings& here) {
    if (here.first == here.begin || !says_at_most(tokens, here.first - 1)) return false;
    const bool modal = tokens.is_any(here.after, "får kan ska skall");
    if (!modal && !tokens.has_any(here.begin, here.first, "får kan ska skall")) return false;
    const std::size_t verb = here.after + (modal ? 1 : 0);
    return tokens.is_any(verb, "användas disponeras nyttjas utnyttjas läggas") &&
           tokens.is_any(verb + 1, "till för på") &&
           period_cue(tokens, verb + 2) != PeriodCue::project;
}

/// "lokalbidrag", "ett anläggningsstöd": any such support; "bidrag" alone may be this one.
bool is_kind_of_support(const Tokens& tokens, std::size_t at) {
    return tokens.ends_with_any(at, "stöd bidrag ersättning") &&
           tokens.lower(at).size() > std::string_view("bidrag").size();
}

/// "förstudier", "mindre projekt", "ett enskilt projekt": any of a kind, not one by name.
bool is_any_of_kind(const Tokens& tokens, std::size_t at, std::size_t end) {
    constexpr std::size_t few = 2; // "små och nya föreningar"
    const bool each = tokens.is(at, "varje") ||
                      (tokens.is_any(at, "ett en") && tokens.begins_with_any(at + 1, "enskil"));
    for (std::size_t i = at; i <= at + few && i < end && tokens.is_word(i); ++i) {
        if (tokens.at(i) != tokens.lower(i)) return false;
        if (each || tokens.ends_with_any(i, "er ar or") || (i > at && tokens.is(i, "projekt")))
            return true;
    }
    return false;
}

/// "Bidrag till förstudier ges med högst", "stöd per projekt är högst", "Till förstudier ges
/// högst": support to any of a kind, for any applicant.
bool is_support_to_any(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is_any(here.begin, "till för") &&
        tokens.has_any(here.begin, here.first, "lämnas ges utgår"))
        return is_any_of_kind(tokens, here.begin + 1, here.first);
    for (std::size_t i = here.begin; i + 2 < here.first; ++i)
        if (tokens.is_any(i, "bidrag stöd medel") &&
            ((tokens.is(i + 1, "per") && tokens.is_word(i + 2)) ||
             (tokens.is_any(i + 1, "till för") && is_any_of_kind(tokens, i + 2, here.first))))
            return true;
    return false;
}

/// "Lokalbidrag får uppgå till högst", "Enligt reglerna kan anläggningsstöd lämnas med högst": the
/// most that anybody may get.
bool is_most_of_support(const Tokens& tokens, const Surroundings& here) {
    const bool up_to = tokens.is(here.first - 1, "till") && tokens.is(here.first - 2, "upp");
    if (here.first < here.begin + 4 ||
        !(up_to || any_token(tokens, here.begin, here.first, says_at_most)))
        return false;
    if (is_support_to_any(tokens, here)) return true;
    const std::size_t noun = here.begin + (tokens.is_any(here.begin, "ett en") ? 1 : 0);
    for (std::size_t i = noun + 1; i < here.first; ++i)
        if (tokens.is_any(i, "kan får"))
            return is_kind_of_support(tokens, noun) ||
                   (tokens.is(i, "kan") && is_kind_of_support(tokens, i + 1));
    return false;
}

/// "Mörker i byn, som pågick 2020–2022 och kostade": the cost of something that has ended.
bool is_of_former_cost(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is(here.first - 1, "kostade")) return false;
    for (std::size_t i = here.begin; i + 1 < here.first; ++i)
        if (tokens.is(i, "som") &&
            tokens.is_any(i + 1, "pågick genomfördes drevs avslutades löpte"))
            return true;
    return false;
}

/// "Uppdra åt regiondirektören att söka 500 000 kr": something that somebody is to do.
bool is_to_be_sought(const Tokens& tokens, const Surroundings& here) {
    const std::size_t task = here.begin + (tokens.is(here.begin, "att") ? 1 : 0);
    const bool gives =
        tokens.is_any(task, "uppdra uppdrar uppdras") ||
        (tokens.is_any(task, "ge ger") && tokens.has_any(task, here.first, "uppdrag"));
    return gives && tokens.has_any(task, here.first, "söka ansöka begära");
}

bool grants_by_verb(const Tokens& tokens, std::size_t at) {
    return sum_cue(tokens, at) == SumCue::granted;
}

bool is_application_for(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "ansökan begäran framställan hemställan") &&
           tokens.is_any(at + 1, "om på");
}

/// "Bifalla ansökan om 800 000 kr med 600 000 kr": the sum applied for, and the part granted.
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
           tokens.is_any(here.begin, "bedöms anses bedömdes är var") &&
           tokens.ends_with_any(here.after + (tokens.is(here.after, "vara") ? 1 : 0),
                                "berättigande berättigade grundande");
}

/// "Godkänna budgeten på 1 200 000 kr": the whole cost, not a grant.
bool is_approved_budget(const Tokens& tokens, const Surroundings& here) {
    const std::size_t verb = here.begin + (tokens.is(here.begin, "att") ? 1 : 0);
    return here.first == verb + 3 && tokens.is_any(here.first - 1, "på om till") &&
           tokens.is_any(verb, "godkänna fastställa anta fastslå") &&
           tokens.is_any(verb + 1, "budgeten kalkylen projektbudgeten");
}

/// "Bidrag lämnas till projektets kostnader med 600 000 kr": the sum is the grant, not the costs.
bool is_given_to_costs(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is(here.first - 1, "med")) return false;
    for (std::size_t i = here.begin; i + 3 < here.first; ++i)
        if (sum_cue(tokens, i) == SumCue::aid &&
            tokens.is_any(i + 1, "lämnas ges utgår beviljas") && tokens.is_any(i + 2, "till för"))
            return tokens.contains_any(here.first - 2, "kostnad utgift");
    return false;
}

/// "Till oförutsett har avsatts 60 000 kr", "får använda högst 60 000 kr till resor", "betalar ut
/// 80 000 kr tre gånger": a part of the money.
bool is_one_part(const Tokens& tokens, const Surroundings& here) {
    if (tokens.is(here.after + 1, "gånger")) return true;
    if (tokens.is_any(here.begin, "till för") &&
        tokens.begins_with_any(here.begin + 1, "oförutse underhåll drift"))
        return tokens.ends_with_any(here.first - 1, "avsatts avsätts lagts läggs");
    const std::size_t verb = here.first - (tokens.is(here.first - 1, "högst") ? 2 : 1);
    return verb > here.begin && tokens.is(verb, "använda") && tokens.is(verb - 1, "får") &&
           tokens.is_any(here.after, "till för") && sum_cue(tokens, here.after + 1) == SumCue::line;
}

/// "för resor med", "till lokaler med": the purpose of a sum; not "för 2023" or "till projektet".
bool leads_to_purpose(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, "för till") && tokens.is_word(at + 1) &&
           !tokens.is_any(at + 1, "år året hela det den") &&
           sum_cue(tokens, at + 1) != SumCue::whole && !is_undertaking(tokens, at + 1);
}

/// "Bidrag lämnas för lokaler med 330 000 kronor och för resor med 165 000 kronor": each is a part
/// of what is given.
bool is_for_one_purpose(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 6; // tokens of the sum before
    const auto joins = [&](std::size_t at) {
        return (tokens.is_any(at, "och samt") || tokens.is_sign(at, ",")) &&
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

/// "Museet har avsatt 65 000 kr till underhåll": means for somebody's ordinary work.
bool is_kept_for_running(const Tokens& tokens, const Surroundings& here) {
    return here.first >= here.begin + 2 && tokens.is(here.first - 1, "avsatt") &&
           tokens.is_any(here.first - 2, "har hade") && tokens.is_any(here.after, "till för") &&
           tokens.begins_with_any(here.after + 1, "underhåll drift löpande");
}

/// "blir projektets budget", "uppgår kostnaden till": the place of the verb that leads to the whole
/// right before a sum; 0 without one.
std::size_t verb_before_whole(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t longest = 4; // tokens of the whole
    std::size_t noun = here.first - 1;
    while (noun > here.begin && tokens.is_any(noun, "till på därmed nu")) --noun;
    if (noun <= here.begin || !tokens.is_word(noun)) return 0;
    const SumCue cue = sum_cue(tokens, noun);
    if (cue != SumCue::budget && cue != SumCue::total && cue != SumCue::cost) return 0;
    for (std::size_t i = noun; i > here.begin && noun - i < longest; --i) {
        if (sum_cue(tokens, i) == SumCue::body) return 0; // "blir nämndens budget"
        if (tokens.is_any(i - 1, "blir är uppgår landar hamnar")) return i - 1;
    }
    return 0;
}

/// "Tillsammans med förbundets insats blir projektets budget 1 960 000 kronor", "Med 900 000 kronor
/// från A blir budgeten": the whole, not the contribution of those named before the verb.
bool is_whole_with_parts(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t farthest = 40; // tokens
    const std::size_t verb = verb_before_whole(tokens, here);
    if (verb == 0) return false;
    const std::size_t begin = begin_of_clause(tokens, verb, farthest);
    if (!tokens.is_any(begin, "tillsammans med inklusive genom")) return false;
    for (std::size_t i = begin; i < verb; ++i) // not "Med 25 deltagare blir kostnaden"
        if (tokens.contains_any(i,
                                "bidra insats stöd medel pengar kronor finansier tillskott andel"))
            return true;
    return false;
}

/// "Budgeten finansieras med 1 000 000 kronor från regionen": the contribution of one of several.
bool is_financed_with(const Tokens& tokens, const Surroundings& here) {
    return here.first >= here.begin + 2 && tokens.is(here.first - 1, "med") &&
           tokens.is_any(here.first - 2, "finansieras täcks bekostas betalas") &&
           tokens.is_any(here.after, "från av ur");
}

/// "I förstudien beräknades kostnaden till": an estimate of that time.
bool is_of_study_before(const Tokens& tokens, const Surroundings& here) {
    return tokens.is(here.begin, "i") &&
           tokens.ends_with_any(here.begin + 1, "förstudien förprojektet skissen") &&
           tokens.has_any(here.begin, here.first,
                          "beräknades uppskattades angavs bedömdes räknade");
}

/// "Outnyttjade medel över 10 000 kronor ska återbetalas"
bool is_over_bound(const Tokens& tokens, const Surroundings& here) {
    return here.first >= here.begin + 2 &&
           tokens.is_any(here.first - 1, "över under överstigande understigande") &&
           tokens.is_any(here.first - 2, "medel belopp bidrag överskott utgifter");
}

/// "365 000 kronor har rekvirerats från nämnden": so far, and not all that is given.
bool is_drawn_so_far(const Tokens& tokens, const Surroundings& here) {
    if (!tokens.is_any(here.after, "har hade")) return false;
    const std::size_t verb =
        here.after + (tokens.is_any(here.after + 1, "redan hittills dittills") ? 2 : 1);
    const std::size_t from = verb + (tokens.is(verb + 1, "ut") ? 2 : 1);
    return tokens.is_any(verb, "rekvirerats lyfts betalats utbetalats") &&
           tokens.is_any(from, "från av");
}

/// "tryckningen tar 168 000 kronor": the cost of a part of the work; not "föreningen tar 50 000
/// kronor ur kassan".
bool is_taken_by_work(const Tokens& tokens, const Surroundings& here) {
    const std::size_t noun = here.first - 2;
    return here.first >= here.begin + 2 && tokens.is_any(here.first - 1, "tar drar") &&
           tokens.ends_with_any(noun, "ningen") && party_cue(tokens, noun) != PartyCue::taker &&
           !tokens.ends_with_any(noun, "valtningen delningen ledningen") &&
           !tokens.is_any(here.after, "ur av från själv");
}

} // namespace

bool opens_to_next(const Tokens& tokens, std::size_t at, const Surroundings& here) {
    if (!tokens.is_sign(at, "(")) return false;
    for (std::size_t i = at + 1; i < here.end; ++i)
        if (tokens.is_sign(i, ")")) return false;
    return true;
}

bool is_of_noun_after(const Tokens& tokens, const Surroundings& here, std::size_t verb) {
    for (std::size_t i = verb; i > here.after + 1; --i)
        if (tokens.is(i, "som") && tokens.is_sign(i - 1, ","))
            return i > here.after + 1 && tokens.is_word(i - 2);
    return false;
}

SumRole role_of_clause_verb(const Tokens& tokens, const Surroundings& here) {
    if (is_not_given(tokens, here) || is_to_be_sought(tokens, here) ||
        is_kept_for_running(tokens, here) || is_of_own_venture(tokens, here))
        return SumRole::other;
    if (is_taken_back_in_part(tokens, here)) return SumRole::difference;
    if (is_most_offered(tokens, here) || is_most_moved(tokens, here) ||
        is_most_of_support(tokens, here) || is_most_to_use(tokens, here) ||
        is_over_bound(tokens, here))
        return SumRole::threshold;
    if (is_of_former_cost(tokens, here) || is_drawn_so_far(tokens, here) ||
        is_of_study_before(tokens, here))
        return SumRole::earlier;
    if (is_financed_with(tokens, here)) return SumRole::contributed;
    if (const SumRole role = role_in_approval(tokens, here); role != SumRole::none) return role;
    if (is_eligible_part(tokens, here) || is_one_part(tokens, here) ||
        is_for_one_purpose(tokens, here) || is_taken_by_work(tokens, here))
        return SumRole::line;
    if (is_approved_budget(tokens, here) || is_whole_with_parts(tokens, here))
        return SumRole::total;
    return is_given_to_costs(tokens, here) ? SumRole::granted : SumRole::none;
}

} // namespace caseflow
