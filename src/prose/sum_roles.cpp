#include "caseflow/prose/sum_roles.hpp"

#include "caseflow/prose/labels.hpp"
#include "caseflow/prose/own_means.hpp"
#include "caseflow/prose/past_words.hpp"
#include "caseflow/prose/pots.hpp"
#include "caseflow/prose/sum_asides.hpp"
#include "caseflow/prose/sum_besides.hpp"
#include "caseflow/prose/sum_changes.hpp"
#include "caseflow/prose/sum_costs.hpp"
#include "caseflow/prose/sum_counts.hpp"
#include "caseflow/prose/sum_cues.hpp"
#include "caseflow/prose/sum_matters.hpp"
#include "caseflow/prose/sum_nouns.hpp"
#include "caseflow/prose/sum_pairs.hpp"
#include "caseflow/prose/sum_parts.hpp"
#include "caseflow/prose/sum_phrases.hpp"
#include "caseflow/prose/sum_wholes.hpp"
#include "caseflow/prose/sum_years.hpp"
#include "caseflow/prose/total_words.hpp"

#include <algorithm>
#include <utility>

namespace caseflow {
namespace {

/// "satsningens utvecklingsdel, som 2020 omfattar 18 miljoner kronor": a sum of the noun described.
bool is_of_noun_described(const Tokens& tokens, std::size_t verb) {
    std::size_t at = verb;
    while (at > 0 && (tokens.is_year(at - 1) || tokens.is_any(at - 1, "för år nu") ||
                      says_in_all(tokens, at - 1)))
        --at;
    if (at < 2 || !tokens.is(at - 1, "som")) return false;
    const std::size_t noun = at - (tokens.is_sign(at - 2, ",") ? 3 : 2);
    return tokens.is_word(noun) && sum_cue(tokens, noun) != SumCue::whole &&
           period_cue(tokens, noun) != PeriodCue::project && !is_undertaking(tokens, noun);
}

SumRole plain_role(const Tokens& tokens, const SumCues& cues, const Surroundings& here) {
    switch (cues.strong) {
    case SumCue::granted:
        if (is_requested_of_another(tokens, cues.at, here)) return SumRole::contributed;
        return cues.negation ? SumRole::refused : SumRole::granted;
    case SumCue::contributed:
        return is_asked_of_somebody(tokens, cues.at) ? SumRole::applied : SumRole::contributed;
    case SumCue::total:
        if (is_of_noun_described(tokens, cues.at) || owns_budget(tokens, here.begin, cues.at))
            return SumRole::other;
        if (tokens.begins_with_any(cues.at - 1, "beslut")) return SumRole::granted;
        if (tokens.begins_with_any(cues.at - 1, "medfinansi")) return SumRole::contributed;
        return cues.budget && cues.body && !cues.whole ? SumRole::pot : SumRole::total;
    case SumCue::cost:
        return role_of_cost(tokens, cues, here);
    case SumCue::budget:
        return role_of_budget(tokens, cues, here);
    case SumCue::applied:
        return SumRole::applied;
    case SumCue::refused:
        return SumRole::refused;
    case SumCue::earlier:
        return SumRole::earlier;
    case SumCue::pot:
        return SumRole::pot;
    case SumCue::left:
        if (is_standing_sum(tokens, cues.at, here)) return SumRole::granted;
        return is_rest(tokens, cues.at, here) ? SumRole::left : SumRole::pot;
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
SumRole strong_role(const Tokens& tokens, const SumCues& cues, const Surroundings& here) {
    const SumRole role = plain_role(tokens, cues, here);
    const bool held =
        role == SumRole::granted || role == SumRole::contributed || role == SumRole::total;
    const bool own_sum = (cues.strong == SumCue::cost && tokens.is(cues.at - 1, "av")) ||
                         (cues.strong == SumCue::budget && is_changed_budget(tokens, cues.at)) ||
                         (role == SumRole::total && is_judged(tokens, here));
    if (held && cues.agent && !own_sum) return SumRole::outside; // "av kostnaden som är"
    return (held || role == SumRole::applied) && cues.before ? SumRole::earlier : role;
}

SumRole weak_role(const SumCues& cues) {
    if (cues.weak == SumCue::line) return SumRole::line;
    if (cues.weak == SumCue::aid && cues.before) return SumRole::earlier;
    if (cues.weak == SumCue::aid) return cues.agent ? SumRole::outside : SumRole::contributed;
    return cues.before ? SumRole::earlier : SumRole::none;
}

/// "Slutlig kostnad för den förra etappen": the cost of another project.
bool is_of_former(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.after; i < std::min(here.end, here.after + 4); ++i)
        if (sum_cue(tokens, i) == SumCue::before && tokens.is_any(i - 1, "för i den det"))
            return true;
    return false;
}

/// "har i strategisk plan avsatt 30 mnkr", "har ett årligt driftbidrag på 3,2 mnkr": not granted
/// here.
SumRole of_the_case(const Tokens& tokens, bool whole, const Surroundings& here, SumRole role) {
    if (role == SumRole::granted && !whole && is_of_plan(tokens, here)) return SumRole::pot;
    if (role == SumRole::granted && is_set_aside_for_many(tokens, here)) return SumRole::pot;
    if ((role == SumRole::granted || role == SumRole::applied) && is_of_many(tokens, here) &&
        (!grants_now(tokens, here) || tokens.is(here.begin, "av")))
        return SumRole::pot;
    const bool held = role == SumRole::granted || role == SumRole::contributed;
    if (held && is_of_unnamed_years(tokens, here)) return SumRole::line;
    const bool given =
        role == SumRole::none || role == SumRole::contributed || role == SumRole::outside;
    if ((held || given) && (is_to_another(tokens, here) || gets_every_year(tokens, here)))
        return SumRole::other;
    const bool yearly = says_yearly(tokens, here.begin, here.first);
    const bool gets = role == SumRole::granted && names_running_grant(tokens, here);
    return (given || gets) && yearly && has_every_year(tokens, here) ? SumRole::other : role;
}

/// "Ansökan om 650 000 kronor bifalls delvis"
bool is_granted_in_part(const Tokens& tokens, const Surroundings& here) {
    return tokens.has_any(here.after, here.end, "delvis del");
}

/// The outcome that follows a sum applied for or granted; none if nothing decides it there.
SumRole outcome_after(const Tokens& tokens, const Surroundings& here, SumRole role,
                      const SumCues& following, SumRole after) {
    // "Ansökan om 500 000 kronor beviljas"
    if (role == SumRole::applied && !here.next_in_clause &&
        !decides_apart(tokens, here, following.at) && !tokens.is_any(here.begin, "av hade") &&
        !is_granted_in_part(tokens, here) &&
        (after == SumRole::granted || after == SumRole::refused))
        return after;
    if (role != SumRole::granted) return SumRole::none;
    const bool negated = following.strong == SumCue::none && following.negation &&
                         tokens.is_any(here.after, "inte ej");
    // "Ansökan om att bevilja föreningen 200 000 kronor avslås"
    const bool refused = tokens.is_any(here.after, "avslås avslogs nekas");
    return negated || refused ? SumRole::refused : SumRole::none;
}

/// The role that weak words give, or the sum before.
SumRole weaker_role(const Tokens& tokens, const Surroundings& here, const SumCues& ahead,
                    const SumCues& following, SumRole before) {
    SumRole role = weak_role(ahead);
    if (role == SumRole::none && here.same_clause) role = handed_on(tokens, here, before);
    return role == SumRole::none ? weak_role(following) : role;
}

/// The role of a sum without a cue.
SumRole role_without_cue(const Tokens& tokens, const Surroundings& here, const SumCues& ahead,
                         const SumCues& following) {
    const bool ineligible = following.negation && following.whole; // "inte är stödberättigande"
    if (ineligible || follows_name_of_part(tokens, here.first) || is_rest_of_parts(tokens, here) ||
        is_part_to_use(tokens, here.after) || is_done_for(tokens, here))
        return SumRole::line;
    if (is_decided_by(tokens, here)) return SumRole::outside;
    if (is_means_of_body(tokens, ahead, here)) return SumRole::pot;
    if (is_of_another_noun(tokens, here) || is_to_another(tokens, here)) return SumRole::other;
    return ahead.agent ? SumRole::outside : SumRole::none;
}

/// The role that words at the beginning of the clause, or right after the sum, give it alone.
SumRole role_by_opening(const Tokens& tokens, const Surroundings& here, SumRole before) {
    if (is_for_each_piece(tokens, here)) return SumRole::price;
    if (is_raised_later(tokens, here)) return SumRole::former;
    if (const SumRole part = role_of_one_part(tokens, here); part != SumRole::none) return part;
    if (here.first >= here.begin + 3 && is_pledged(tokens, here.first)) return SumRole::outside;
    if (is_rest_paid(tokens, here)) return SumRole::contributed;
    const bool given = before == SumRole::contributed || before == SumRole::granted ||
                       before == SumRole::outside || before == SumRole::none;
    if (here.same_clause && given && here.first == here.begin + 2 && tokens.is(here.begin, "av") &&
        says_in_all(tokens, here.begin + 1))
        return SumRole::total; // "600 000 kronor av totalt 1 500 000 kronor"
    if (says_in_all(tokens, here.begin) && tokens.is(here.after, "gå") &&
        tokens.is(here.after + 1, "åt"))
        return SumRole::total; // "Totalt beräknas 1 500 000 kronor gå åt"
    if (is_since_last_year(tokens, here)) return SumRole::change;
    if (is_in_pot(tokens, here) || is_in_use(tokens, here) || is_to_share_out(tokens, here.after))
        return SumRole::pot;
    if (const SumRole besides = role_besides(tokens, here); besides != SumRole::none)
        return besides;
    if (is_eligible(tokens, here.after) || is_accepted_whole(tokens, here)) return SumRole::total;
    if (is_number_of_sum(tokens, here))
        return names_application(tokens, here) ? SumRole::applied : SumRole::total;
    if (is_for_itself(tokens, here) || is_of_running(tokens, here) ||
        is_mere_thought(tokens, here) || is_yield(tokens, here))
        return SumRole::other;
    return is_excess(tokens, here.after) ? SumRole::change : SumRole::none;
}

/// "Kvar att fördela är 300 000 kronor", "varav 200 000 kronor har betalats": a part of a sum named
/// before.
SumRole role_of_rest(const Tokens& tokens, const Surroundings& here, SumRole before) {
    if (is_left_in_pot(tokens, here)) return SumRole::pot;
    const SumRole part = role_of_deduction(tokens, here, before);
    return part == SumRole::none && is_spent_of(tokens, here, before) ? SumRole::earlier : part;
}

/// "Fyra miljoner kronor är den beräknade kostnaden": the role of a sum that begins the clause, by
/// the noun after it.
SumRole role_of_complement(const Tokens& tokens, const Surroundings& here) {
    const std::size_t noun = here.after + 1;
    if (here.first != here.begin || here.next_in_clause || here.end < noun + 2 ||
        !tokens.is_any(here.after, "är blir utgör var") ||
        !(tokens.is_any(noun, "den det hela") || tokens.ends_with_any(noun, "s")))
        return SumRole::none;
    Surroundings before = here;
    before.begin = noun;
    before.first = before.after = here.end;
    const SumCues cues = words_before(tokens, before);
    return cues.strong == SumCue::cost || cues.strong == SumCue::total ||
                   cues.strong == SumCue::budget || cues.strong == SumCue::applied
               ? strong_role(tokens, cues, before)
               : SumRole::none;
}

/// The role that the words before a sum and those after it give together; alone they give `role`
/// and `after`.
SumRole role_by_both(const Tokens& tokens, const Surroundings& here, SumRole before,
                     const SumCues& ahead, const SumCues& following, SumRole role, SumRole after) {
    if (const SumRole part = role_of_revoked_part(tokens, here, before); part != SumRole::none)
        return part;
    if (is_former(tokens, here, role, after)) // "Budgeten är X (tidigare Y)": not a grant
        return here.same_clause && before == SumRole::total ? SumRole::change : SumRole::former;
    if (const SumRole part = role_of_portion(tokens, here, before); part != SumRole::none)
        return role == SumRole::former ? role : part;
    if (const SumRole opening = role_by_opening(tokens, here, before); opening != SumRole::none)
        return opening;
    if (role == SumRole::total && is_of_former(tokens, here)) return SumRole::earlier;
    if (after == SumRole::price || is_limit(tokens, here))
        return is_limit(tokens, here) ? SumRole::threshold : after;
    if (role == SumRole::none) role = after;
    if (role == SumRole::none) role = weaker_role(tokens, here, ahead, following, before);
    if (role == SumRole::none)
        if (const SumRole other = role_without_cue(tokens, here, ahead, following);
            other != SumRole::none)
            return other;
    return of_the_case(tokens, ahead.whole || following.whole, here, role);
}

SumRole role_of(const Tokens& tokens, const Surroundings& here, SumRole before) {
    if (is_claimed(tokens, here)) return SumRole::granted;
    if (const SumRole noun = role_of_complement(tokens, here); noun != SumRole::none) return noun;
    if (before == SumRole::contributed && takes_verb_before(tokens, here)) return before;
    if (const SumRole rest = role_of_rest(tokens, here, before); rest != SumRole::none) return rest;
    const SumCues ahead = words_before(tokens, with_granting_clause(tokens, here));
    SumCues following = words_after(tokens, here);
    following.before = following.before || ahead.before; // "Tidigare har 60 000 kronor beviljats"
    SumRole role = strong_role(tokens, ahead, here);
    if (is_left_by_change(tokens, here, role == SumRole::none ? following.strong : ahead.strong,
                          before))
        return SumRole::changed;
    if (role == SumRole::change) role = role_of_change(tokens, here, before, false);
    if ((role == SumRole::applied || following.strong == SumCue::applied) &&
        (is_of_others(tokens, here) || is_not_more_than(tokens, here.first)))
        return SumRole::other;
    SumRole after = strong_role(tokens, following, here);
    if (after == SumRole::change) after = role_of_change(tokens, here, before, true);
    if (const SumRole outcome = outcome_after(tokens, here, role, following, after);
        outcome != SumRole::none)
        return outcome;
    return role_by_both(tokens, here, before, ahead, following, role, after);
}

/// The role of a sum per year, given the role by its words.
SumRole role_of_yearly(const Tokens& tokens, const Surroundings& here, SumRole role) {
    if (is_of_each(tokens, here.after)) return SumRole::threshold;
    if (role == SumRole::none && is_proposed_sum(tokens, here.first))
        return SumRole::contributed; // "Förvaltningen föreslår 350 000 kronor per år"
    const bool running = is_cost_of_running(tokens, here) ||
                         tokens.has_any(here.begin, here.first, "verksamhet verksamheten");
    return role == SumRole::total && running ? SumRole::line : role;
}

/// "den ursprungliga kostnaden", "Kulturrådets ursprungliga bidrag": not a grant of this case.
bool is_of_cost_or_others(const Tokens& tokens, const Surroundings& here) {
    for (std::size_t i = here.begin; i < here.first; ++i) {
        const SumCue cue = sum_cue(tokens, i);
        if (cue == SumCue::cost || cue == SumCue::total || cue == SumCue::agent) return true;
    }
    return false;
}

/// "Sammantaget har bidraget sänkts med 150 000 kronor": the total of several changes.
bool adds_changes_up(const Tokens& tokens, const Surroundings& here) {
    return tokens.has_any(here.begin, here.first, "sammantaget sammanlagt sammanlagda sammanlagd");
}

} // namespace

void SumRoles::assign(const Surroundings& here, TextAmount& value) {
    value.role = role_of(tokens_, here, before_);
    sought_ = here.same_clause && sought_;
    if (sought_ && (value.role == SumRole::none || says_kind_of_sought(tokens_, here)) &&
        (sums_up(tokens_, here) || continues_by_year(tokens_, here)))
        value.role = SumRole::applied;
    sought_ = value.role == SumRole::applied || (value.role == SumRole::none && sought_);
    assign_price(here, value);
    const bool by_year = (value.yearly && restates_by_year(tokens_, here)) ||
                         (cost_of_year_ && continues_by_year(tokens_, here));
    if (value.role == SumRole::none && by_year) value.role = before_;
    cost_of_year_ = value.role == SumRole::total && any_year(tokens_, here.begin, here.first);
    by_piece_ = !value.total && !value.yearly;
    before_ = value.role;
    assign_recounted(here, value);
    paid_ =
        value.role == SumRole::line &&
        (pays_grant(tokens_, here) || is_instalment(tokens_, here) || (here.same_clause && paid_));
    value.paid = paid_;
    value.sought_of =
        value.role == SumRole::applied && tokens_.has_any(here.begin, here.end, "hos");
    value.of_sentence_before = is_cost_of_sentence_before(tokens_, here);
    costs_ = value.role == SumRole::change &&
             (is_of_all_costs(tokens_, here) || (here.same_clause && costs_));
    value.of_costs = costs_ || (value.role == SumRole::line && is_of_costs(tokens_, here)) ||
                     (value.role == SumRole::threshold && is_cost_of_condition(tokens_, here));
    const int direction = direction_of_change(tokens_, here);
    if (direction != 0 || !here.same_clause) direction_ = direction;
    if (value.role == SumRole::changed || value.role == SumRole::difference)
        value.direction = std::exchange(direction_, 0); // given once: "höjs med X till Y"
    if (says_yearly(tokens_, here.begin, here.first)) {
        value.yearly = true;
        value.total = false;
    }
    if (value.yearly) value.role = role_of_yearly(tokens_, here, value.role);
    assign_counts(tokens_, here, value);
    pieces_ = value.apiece ? value.each : 0;
    piece_ = value.low.kronor();
    value.role = role_beside_sum(tokens_, here, value.role);
    value.own_means = is_of_own_means(tokens_, here);
    value.anchored = value.role != SumRole::none || names_case(tokens_, here) ||
                     (here.first > here.begin && tokens_.is_any(here.first - 1, "betalar lägger"));
    value.proposed =
        value.role == SumRole::total ? names_whole(tokens_, here) : names_grant(tokens_, here);
    const bool held = value.role == SumRole::granted || value.role == SumRole::contributed;
    value.impersonal = held && is_impersonal(tokens_, here);
    const bool given = value.role == SumRole::contributed || value.role == SumRole::none;
    value.together = (given && is_of_several(tokens_, here)) ||
                     ((given || value.role == SumRole::outside) &&
                      (is_public_money(tokens_, here) || adds_givers_up(tokens_, here)));
    assign_year_beside(here, value);
}

/// "5 kronor per invånare, sammanlagt 640 000 kronor": the total of the prices.
void SumRoles::assign_price(const Surroundings& here, TextAmount& value) const {
    if ((value.role == SumRole::none || tokens_.is(here.first - 1, "ger")) && here.same_clause &&
        (by_piece_ || before_ == SumRole::price) && adds_up(tokens_, here))
        value.role = SumRole::price;
    if (here.same_clause && pieces_ > 0 && value.low.kronor() % pieces_ == 0 &&
        value.low.kronor() / pieces_ == piece_)
        value.role = SumRole::price; // "får 25 000 kronor var, vilket för samtliga blir 150 000"
}

void SumRoles::assign_year_beside(const Surroundings& here, TextAmount& value) {
    const std::size_t begin = std::max(here.begin, std::min(year_end_, here.first));
    assign_years(here, begin, value);
    value.year_beside = value.year ? value.year : any_year(tokens_, begin, here.first);
    if (!value.year) value.year_after = year_after(tokens_, here);
    if (!value.year_beside) value.year_beside = value.year_after;
    const bool continues = here.same_clause && here.first - here.begin <= year_distance &&
                           !leads_to_next(tokens_, here.begin);
    if (continues && !value.year_beside) value.year_beside = year_before_; // "4,8 mnkr, senare 5,8"
    year_before_ = value.year_beside;
}

/// "Bidraget har sänkts från 500 000 kronor till 400 000 kronor": both are in the past.
void SumRoles::assign_recounted(const Surroundings& here, TextAmount& value) {
    const Tense tense = tense_by_words(tokens_, here);
    past_ = tense == Tense::past || (tense == Tense::unstated && here.same_clause && past_);
    value.recounted = value.role == SumRole::total && is_former_estimate(tokens_, here);
    if (is_of_cost_or_others(tokens_, here)) return;
    const bool first = refers_to_first(tokens_, here);
    const bool named = is_altered_grant(tokens_, here) || is_former_beside(tokens_, here);
    value.recounted = value.role == SumRole::earlier
                          ? first
                          : past_ || named || tense == Tense::first ||
                                (is_of_change(value.role) && adds_changes_up(tokens_, here));
}

void SumRoles::assign_years(const Surroundings& here, std::size_t begin, TextAmount& value) {
    const auto years = years_of(tokens_, here, begin);
    if (!years) return;
    value.year = years->first;
    if (years->last != years->first) value.last_year = years->last;
    value.year_of_budget = years->budget;
    value.each_year = years->each;
    if (years->end > here.first) year_end_ = years->end;
}

} // namespace caseflow
