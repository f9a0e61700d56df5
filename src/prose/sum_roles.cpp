#include "caseflow/prose/sum_roles.hpp"

#include "caseflow/prose/dates.hpp"
#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/sum_years.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// What the words on one side of a sum come to.
struct Cues {
    SumCue strong = SumCue::none; // the nearest that says something alone
    SumCue weak = SumCue::none;   // the nearest that says something if nothing else does
    std::size_t at = 0;           // the strong one
    bool weak_is_nearer = false;
    bool whole = false;
    bool body = false;
    bool budget = false;
    bool agent = false;
    bool before = false;
    bool negation = false;
    bool instead = false;
};

bool is_weak(SumCue cue) {
    return cue == SumCue::aid || cue == SumCue::line;
}

/// "får uppgå till", "får användas": no grant.
bool is_modal(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "får") &&
           tokens.is_any(at + 1,
                         {"uppgå", "vara", "högst", "maximalt", "användas", "inte", "endast", "max",
                          "överstiga", "tas", "ta", "disponeras", "disponera", "på", "rekvireras",
                          "betalas", "också", "även", "då"});
}

/// "ur anslaget", "inom ramen": where the money comes from.
bool is_taken_from(const Tokens& tokens, std::size_t at) {
    for (std::size_t i = 1; i <= 3 && i <= at; ++i)
        if (tokens.is_any(at - i, {"ur", "från", "inom", "av", "via"})) return true;
    return false;
}

/// "i eget ärende": in another case of the same body, so that the sum is a funder's and no line.
bool is_case(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, "ärende") &&
           tokens.is_any(at - 1, {"eget", "annat", "separat", "särskilt", "detta"});
}

SumCue cue_at(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at) || is_case(tokens, at + 1)) return SumCue::none;
    const SumCue cue = sum_cue(tokens, at);
    if (cue == SumCue::granted && is_modal(tokens, at)) return SumCue::none;
    if (cue == SumCue::pot && is_taken_from(tokens, at)) return SumCue::none;
    if (cue == SumCue::threshold && tokens.is(at, "än") && tokens.is(at - 1, "mer"))
        return SumCue::none;
    return cue;
}

/// Notes a word; true if it only goes with another.
bool add_modifier(Cues& to, SumCue cue) {
    switch (cue) {
    case SumCue::whole:
        return to.whole = true;
    case SumCue::body:
        return to.body = true;
    case SumCue::budget:
        to.budget = true;
        return false;
    case SumCue::agent:
        return to.agent = true;
    case SumCue::before:
        return to.before = true;
    case SumCue::negation:
        return to.negation = true;
    default:
        return cue == SumCue::none;
    }
}

bool grants(SumCue cue) {
    return cue == SumCue::granted || cue == SumCue::contributed;
}

/// "beviljar ansökan om": the application is what is granted or refused.
bool decides_on(SumCue verb, const Cues& cues, std::size_t at) {
    return cues.strong == SumCue::applied && (verb == SumCue::granted || verb == SumCue::refused) &&
           cues.at - at <= 3;
}

/// A subject that says more than its verb: "sponsorer bidrar med", "programmet omfattar",
/// "det sökta överstiger det beviljade med".
bool is_stronger(SumCue subject, const Cues& cues) {
    if (subject == SumCue::other) return grants(cues.strong);
    if (subject == SumCue::pot) return cues.strong == SumCue::total;
    return subject == SumCue::threshold && cues.strong == SumCue::granted;
}

Cues words_before(const Tokens& tokens, const Surroundings& here) {
    Cues cues;
    for (std::size_t i = here.first; i > here.begin; --i) {
        const SumCue cue = cue_at(tokens, i - 1);
        if (add_modifier(cues, cue)) continue;
        if (cue == SumCue::instead) {
            cues.instead = cues.instead || cues.strong == SumCue::none;
        } else if (is_weak(cue)) {
            if (cues.weak != SumCue::none || (cues.instead && cue != SumCue::line)) continue;
            cues.weak = cue;
            cues.weak_is_nearer = cues.strong == SumCue::none;
        } else if (cues.strong == SumCue::none
                       ? !cues.instead || grants(cue)
                       : decides_on(cue, cues, i - 1) || is_stronger(cue, cues)) {
            cues.strong = cue;
            cues.at = i - 1;
        }
    }
    return cues;
}

/// Words after a sum say less: a cost or a ram named there is another matter.
bool counts_after(const Tokens& tokens, std::size_t at, SumCue cue) {
    switch (cue) {
    case SumCue::granted:
        return !tokens.is_any(at, {"får", "erhåller", "ger", "lämnar"});
    case SumCue::applied:
        return !tokens.is_any(at, {"ansökan", "ansökans", "ansökningar", "ansökningarna", "vill"});
    case SumCue::contributed:
        return is_case(tokens, at);
    case SumCue::refused:
    case SumCue::earlier:
    case SumCue::pot:
    case SumCue::left:
    case SumCue::change:
    case SumCue::other:
    case SumCue::line:
        return true;
    case SumCue::price:
        return tokens.is_any(at - 1, {"i", "som", "per"}); // "får 12 000 kronor i arvode"
    default:
        return false;
    }
}

/// True where what follows may belong to the next sum.
bool leads_to_next(const Tokens& tokens, std::size_t at) {
    return tokens.is_sign(at, ",") || tokens.is_any(at, {"och", "samt", "varav", "respektive"});
}

Cues words_after(const Tokens& tokens, const Surroundings& here) {
    Cues cues;
    for (std::size_t i = here.after; i < here.end; ++i) {
        if (here.next_in_clause && leads_to_next(tokens, i)) break;
        const SumCue cue = cue_at(tokens, i);
        if (add_modifier(cues, cue) || !counts_after(tokens, i, cue)) continue;
        if (is_weak(cue) && cues.weak == SumCue::none) cues.weak = cue;
        if (is_weak(cue) || cues.strong != SumCue::none) continue;
        cues.strong = cue;
        cues.at = i;
    }
    return cues;
}

/// "kostnaden för annonser": between the cost and its sum stands what it is for.
bool is_for_something(const Tokens& tokens, std::size_t cost, std::size_t sum) {
    for (std::size_t i = cost + 1; i < sum; ++i)
        if (tokens.is_any(i, {"för", "avseende"}))
            return !tokens.is_any(i + 1, {"ett", "året", "åren", "perioden", "det", "hela"});
    return false;
}

/// "kostnaden per deltagare"
bool is_per_piece(const Tokens& tokens, std::size_t cost, std::size_t sum) {
    for (std::size_t i = cost + 1; i < sum; ++i)
        if (tokens.is(i, "per")) return true;
    return false;
}

SumRole role_of_cost(const Tokens& tokens, const Cues& cues, const Surroundings& here) {
    if (is_per_piece(tokens, cues.at, here.first)) return SumRole::price;
    if (cues.weak_is_nearer) return SumRole::line;
    if (cues.whole) return SumRole::total;
    const bool one = tokens.is_any(cues.at, {"kostnad", "kostnaden"});
    return one && !is_for_something(tokens, cues.at, here.first) ? SumRole::total : SumRole::line;
}

SumRole plain_role(const Tokens& tokens, const Cues& cues, const Surroundings& here) {
    switch (cues.strong) {
    case SumCue::granted:
        return cues.negation ? SumRole::refused : SumRole::granted;
    case SumCue::contributed:
        return SumRole::contributed;
    case SumCue::total:
        return cues.budget && cues.body && !cues.whole ? SumRole::pot : SumRole::total;
    case SumCue::cost:
        return role_of_cost(tokens, cues, here);
    case SumCue::budget:
        return cues.body ? SumRole::pot : cues.whole ? SumRole::total : SumRole::none;
    case SumCue::applied:
        return SumRole::applied;
    case SumCue::refused:
        return SumRole::refused;
    case SumCue::earlier:
        return SumRole::earlier;
    case SumCue::pot:
    case SumCue::left:
        return SumRole::pot;
    case SumCue::price:
        return SumRole::price;
    case SumCue::threshold:
        return SumRole::threshold;
    case SumCue::change:
        return SumRole::change;
    case SumCue::other:
        return SumRole::other;
    default:
        return SumRole::none;
    }
}

/// The role that a side's strong words give, with the words that make it earlier.
SumRole strong_role(const Tokens& tokens, const Cues& cues, const Surroundings& here) {
    const SumRole role = plain_role(tokens, cues, here);
    const bool held =
        role == SumRole::granted || role == SumRole::contributed || role == SumRole::total;
    if (held && cues.agent) return SumRole::other;
    return held && cues.before ? SumRole::earlier : role;
}

SumRole weak_role(const Cues& cues) {
    if (cues.weak == SumCue::line) return SumRole::line;
    if (cues.weak == SumCue::aid) return cues.before ? SumRole::earlier : SumRole::contributed;
    return cues.before ? SumRole::earlier : SumRole::none;
}

bool is_handed_on(SumRole role) {
    return role != SumRole::total && role != SumRole::threshold;
}

/// Words between a verb and its sum.
bool is_filler(const Tokens& tokens, std::size_t at) {
    return tokens.is_any(at, {"till",       "på",    "om",       "ca",     "cirka",   "omkring",
                              "högst",      "drygt", "knappt",   "nästan", "över",    "totalt",
                              "sammanlagt", "minst", "beräknas", "nu",     "ungefär", "att",
                              "uppgå",      "vara",  "bli",      "endast", "bara"});
}

/// Words that may stand for a sum of the case, whatever else is said.
bool may_be_of_case(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_word(at)) return false;
    const std::string_view word = tokens.lower(at);
    for (const std::string_view part : {"belopp", "summa", "projekt", "finansier", "insats",
                                        "satsning", "andel", "del", "det", "stöd", "bidrag"})
        if (word.starts_with(part) || (part.size() > 3 && word.find(part) != word.npos))
            return true;
    return false;
}

/// "Självrisken är 10 000 kronor": of what the noun before the verb names, and that is not of the
/// case.
bool is_of_another_noun(const Tokens& tokens, const Surroundings& here) {
    std::size_t verb = here.first;
    while (verb > here.begin && is_filler(tokens, verb - 1)) --verb;
    if (verb <= here.begin + 1 ||
        !tokens.is_any(verb - 1, {"är", "var", "blir", "blev", "uppgår", "uppgick", "bedöms", "kan",
                                  "uppskattas", "inbringade", "har", "hade", "taxerad"}))
        return false;
    for (std::size_t i = here.begin; i + 1 < verb; ++i)
        if (may_be_of_case(tokens, i)) return false;
    return true;
}

/// "Ytterligare 200 000 kronor söks hos kommunen": of another application.
bool is_of_others(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.end; ++i)
        if (tokens.is_any(i, {"ytterligare", "hos", "även", "också", "dessutom", "annan", "andra",
                              "sammanlagt", "sammanlagda"}))
            return true;
    return false;
}

/// "under 50 000 kronor", "beslut över 2 000 000 kronor"
bool is_limit(const Tokens& tokens, const Surroundings& here) {
    const std::size_t before = here.first - 1;
    if (here.first == here.begin) return false;
    return tokens.is(before, "under") ||
           (tokens.is(before, "över") &&
            tokens.is_any(before - 1,
                          {"beslut", "belopp", "bidrag", "stöd", "inköp", "köp", "kostnader",
                           "summor", "upphandlingar", "upphandling", "investeringar", "ärenden",
                           "utgifter", "ansökningar", "projekt", "åtgärder", "avtal"}));
}

SumRole role_of(const Tokens& tokens, const Surroundings& here, SumRole before) {
    const Cues ahead = words_before(tokens, here);
    Cues behind = words_after(tokens, here);
    behind.before = behind.before || ahead.before; // "Tidigare har 60 000 kronor beviljats"
    SumRole role = strong_role(tokens, ahead, here);
    if ((role == SumRole::applied || behind.strong == SumCue::applied) &&
        is_of_others(tokens, here))
        return SumRole::other;
    const SumRole after = strong_role(tokens, behind, here);
    // "Ansökan om 500 000 kronor beviljas"
    if (role == SumRole::applied && !here.next_in_clause &&
        (after == SumRole::granted || after == SumRole::refused))
        return after;
    if (role == SumRole::granted && behind.strong == SumCue::none && behind.negation &&
        tokens.is_any(here.after, {"inte", "ej"}))
        return SumRole::refused;
    if (after == SumRole::price || is_limit(tokens, here))
        return is_limit(tokens, here) ? SumRole::threshold : after;
    if (role == SumRole::none) role = after;
    if (role == SumRole::none) role = weak_role(ahead);
    if (role == SumRole::none && here.same_clause && is_handed_on(before)) role = before;
    if (role == SumRole::none) role = weak_role(behind);
    return role == SumRole::none && is_of_another_noun(tokens, here) ? SumRole::other : role;
}

} // namespace

void SumRoles::assign(const Surroundings& here, TextAmount& value) {
    value.role = role_of(tokens_, here, before_);
    before_ = value.role;
    if (says_yearly(tokens_, here.begin, here.first)) {
        value.yearly = true;
        value.total = false;
    }
    const bool each = tokens_.is_any(here.after, {"var", "vardera", "styck"});
    if (each && !value.total && !value.yearly) value.each = count_of_each(tokens_, here);
    const std::size_t begin = std::max(here.begin, std::min(year_end_, here.first));
    value.year = year_after(tokens_, here, year_end_);
    if (!value.year) value.year = year_before(tokens_, begin, here.first);
    value.year_beside = value.year ? value.year : any_year(tokens_, begin, here.first);
    if (!value.year_beside) value.year_beside = any_year(tokens_, here.after, here.end);
    const bool goes_on = here.same_clause && here.first - here.begin <= year_distance &&
                         !leads_to_next(tokens_, here.begin);
    if (goes_on && !value.year_beside) value.year_beside = year_before_; // "4,8 mnkr, senare 5,8"
    year_before_ = value.year_beside;
}

} // namespace caseflow
