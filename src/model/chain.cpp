#include "caseflow/model/chain.hpp"

#include <algorithm>
#include <functional>

namespace caseflow {
namespace {

using Links = std::vector<ChainLink>;

/// The problem of decision `i`, given the links of the decisions before it.
ReplacesProblem problem_of(const Case& data, const Links& links, std::size_t i) {
    const Decision& decision = data.decisions[i];
    if (!alters_another(decision.kind))
        return decision.replaces ? ReplacesProblem::unwanted : ReplacesProblem::none;
    if (!decision.replaces) return ReplacesProblem::missing;
    const auto named = named_by(decision, data.decisions.size());
    if (!named) return ReplacesProblem::no_such;
    if (*named >= i) return ReplacesProblem::not_earlier;
    if (links[*named].problem == ReplacesProblem::unusable) return ReplacesProblem::unusable;
    const Decision& other = data.decisions[*named];
    if (!other.date) return ReplacesProblem::of_draft;
    if (other.kind == DecisionKind::refusal) return ReplacesProblem::of_refusal;
    if (links[*named].replaced_by) return ReplacesProblem::replaced_before;
    return ReplacesProblem::none;
}

template <class T>
Settled<T> value_or_previous(const std::optional<T>& value, std::size_t by,
                             const Settled<T>* before) {
    if (value) return {value, by};
    return before != nullptr ? *before : Settled<T>{};
}

/// A grant of 0 is a slip, and revokes nothing.
bool leaves_nothing(const Decision& decision, const Terms* before) {
    if (decision.kind == DecisionKind::grant) return false;
    if (decision.amount) return *decision.amount == Money(0);
    return decision.kind == DecisionKind::revocation || (before != nullptr && before->nothing_left);
}

Terms terms_of(const Decision& decision, std::size_t i, const Terms* before) {
    Terms terms{
        value_or_previous(decision.amount, i, before != nullptr ? &before->amount : nullptr),
        value_or_previous(decision.start, i, before != nullptr ? &before->start : nullptr),
        value_or_previous(decision.end, i, before != nullptr ? &before->end : nullptr),
        leaves_nothing(decision, before)};
    if (terms.nothing_left && !decision.amount && terms.amount.value)
        terms.amount = {Money(0), i}; // a revocation that does not give the amount left
    return terms;
}

DecisionStatus status_of(const Case& data, const Links& links, std::size_t i) {
    const Decision& decision = data.decisions[i];
    const ChainLink& link = links[i];
    if (!decision.date) return DecisionStatus::draft;
    if (link.problem != ReplacesProblem::none || links[link.chain].problem != ReplacesProblem::none)
        return DecisionStatus::unclear;
    if (decision.kind == DecisionKind::refusal) return DecisionStatus::refused;
    if (!link.replaced_by) return DecisionStatus::in_force;
    const bool revoked = links[*link.replaced_by].terms.nothing_left && !link.terms.nothing_left;
    return revoked ? DecisionStatus::revoked : DecisionStatus::replaced;
}

/// Fills in a day of [project] for links before any decision sets one, but not in a chain in which
/// a decision changed it to that day.
void fill_in(const Case& data, Links& links, const std::optional<Date>& day,
             std::optional<Date> Decision::*own, Settled<Date> Terms::*settled) {
    std::vector<bool> changed(links.size()); // by chain
    for (std::size_t i = 0; i < links.size(); ++i)
        if (data.decisions[i].date && day && data.decisions[i].*own == day)
            changed[links[i].chain] = true;
    for (ChainLink& link : links)
        if (auto& value = (link.terms.*settled).value; !value && !changed[link.chain]) value = day;
}

/// Takes the day that comes first by `before`.
template <class Before>
void widen(Settled<Date>& to, const Settled<Date>& day, Before before) {
    if (day.value && (!to.value || before(*day.value, *to.value))) to = day;
}

} // namespace

std::optional<std::size_t> named_by(const Decision& decision, std::size_t count) {
    if (!decision.replaces) return std::nullopt;
    const std::size_t index = static_cast<std::size_t>(*decision.replaces) - 1; // huge below 1
    return index < count ? std::optional(index) : std::nullopt;
}

DecisionChains::DecisionChains(const Case& data, const std::vector<bool>& unusable) {
    links_.reserve(data.decisions.size());
    for (std::size_t i = 0; i < data.decisions.size(); ++i) {
        const Decision& decision = data.decisions[i];
        ChainLink link;
        const bool usable = i >= unusable.size() || !unusable[i];
        link.problem = usable ? problem_of(data, links_, i) : ReplacesProblem::unusable;
        link.chain = i;
        if (alters_another(decision.kind) && link.problem == ReplacesProblem::none)
            link.replaces = named_by(decision, i);
        if (link.replaces) {
            link.chain = links_[*link.replaces].chain;
            if (decision.date) links_[*link.replaces].replaced_by = i;
        }
        if (usable)
            link.terms =
                terms_of(decision, i, link.replaces ? &links_[*link.replaces].terms : nullptr);
        links_.push_back(link);
    }
    for (std::size_t i = links_.size(); i-- > 0;) // a decision comes after the one it replaces
        links_[i].last = links_[i].replaced_by ? links_[*links_[i].replaced_by].last : i;
    for (std::size_t i = 0; i < links_.size(); ++i) links_[i].status = status_of(data, links_, i);
    fill_in(data, links_, data.project.start, &Decision::start, &Terms::start);
    fill_in(data, links_, data.project.end, &Decision::end, &Terms::end);
}

Terms DecisionChains::settled_by(std::size_t decision) const {
    Terms own = links_[decision].terms;
    if (own.amount.by != decision) own.amount = {};
    if (own.start.by != decision) own.start = {};
    if (own.end.by != decision) own.end = {};
    return own;
}

const Terms* DecisionChains::terms_before(std::size_t decision) const {
    const auto& replaces = links_[decision].replaces;
    return replaces ? &links_[*replaces].terms : nullptr;
}

bool DecisionChains::has_alterations() const {
    return std::any_of(links_.begin(), links_.end(), [](const ChainLink& link) {
        return link.replaces || link.problem != ReplacesProblem::none;
    });
}

bool DecisionChains::any_unusable() const {
    return std::any_of(links_.begin(), links_.end(), [](const ChainLink& link) {
        return link.problem == ReplacesProblem::unusable;
    });
}

bool DecisionChains::is_sound() const {
    return std::all_of(links_.begin(), links_.end(), [](const ChainLink& link) {
        return link.problem == ReplacesProblem::none ||
               (link.status == DecisionStatus::draft && link.problem != ReplacesProblem::unusable);
    });
}

bool DecisionChains::came_to_nothing() const {
    const auto leaves_something = [](const ChainLink& link) {
        return link.status == DecisionStatus::unclear ||
               (link.status == DecisionStatus::in_force && !link.terms.nothing_left);
    };
    return std::none_of(links_.begin(), links_.end(), leaves_something) &&
           std::any_of(links_.begin(), links_.end(),
                       [](const ChainLink& link) { return link.status != DecisionStatus::draft; });
}

Terms DecisionChains::terms_in_force() const {
    Terms all;
    bool too_much = false;
    bool anything = false;
    for (const ChainLink& link : links_) {
        if (link.status != DecisionStatus::in_force) continue;
        const Terms& terms = link.terms;
        all.nothing_left = true;
        anything = anything || !terms.nothing_left;
        if (const auto& amount = terms.amount.value) {
            all.amount = {all.amount.value.value_or(Money(0)).plus(*amount), terms.amount.by};
            too_much = too_much || !all.amount.value;
        }
        const bool has_period = terms.amount.value || terms.start.by || terms.end.by;
        if (terms.nothing_left || !has_period) continue;
        widen(all.start, terms.start, std::less<>());
        widen(all.end, terms.end, std::greater<>());
    }
    if (too_much) all.amount.value.reset();
    all.nothing_left = all.nothing_left && !anything;
    return all;
}

} // namespace caseflow
