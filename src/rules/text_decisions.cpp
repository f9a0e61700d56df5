#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <map>

namespace caseflow {
namespace {

constexpr std::size_t most_periods = 20;

/// In a longer chain, not every link is checked.
constexpr std::size_t most_later = 20;

/// Adds the period after a decision, or of the project; not if a day is missing, or if it runs
/// backwards, which period-order reports.
void add_period(std::vector<KnownPeriod>& to, const Terms& terms) {
    if (!terms.start.value || !terms.end.value || to.size() >= most_periods) return;
    if (*terms.end.value < *terms.start.value) return;
    const bool known = std::any_of(to.begin(), to.end(), [&](const KnownPeriod& period) {
        return period.start == *terms.start.value && period.end == *terms.end.value;
    });
    if (known) return;
    to.push_back({*terms.start.value, *terms.end.value, terms.start.by, terms.end.by});
}

Terms terms_of_project(const Subject& s) {
    const Project& project = s.data().project;
    return Terms{{}, {project.start, {}}, {project.end, {}}, false};
}

/// True if a later decision of the chain has moved the period.
bool is_moved_later(const Subject& s, std::size_t decision) {
    const Terms& here = s.chains[decision].terms;
    const Terms& last = s.chains[s.chains[decision].last].terms;
    return here.start.value != last.start.value || here.end.value != last.end.value;
}

/// The periods that a point may give: the one in force after its decision, the one before, or the
/// whole project's unless a later decision set that.
std::vector<KnownPeriod> periods_of(const Subject& s, std::size_t decision) {
    std::vector<KnownPeriod> all;
    const Terms& terms = s.chains[decision].terms;
    if (!terms.start.value || !terms.end.value) return all; // changed since, and not given here
    add_period(all, terms);
    if (const Terms* const before = s.chains.terms_before(decision)) add_period(all, *before);
    if (!is_moved_later(s, decision)) add_period(all, terms_of_project(s));
    return all;
}

/// The periods before a decision, one for each earlier decision of its chain.
std::vector<KnownPeriod> periods_before(const Subject& s, std::size_t decision) {
    std::vector<KnownPeriod> all;
    auto earlier = s.chains[decision].replaces;
    for (std::size_t i = 0; earlier && i < most_later; ++i) {
        add_period(all, s.chains[*earlier].terms);
        earlier = s.chains[*earlier].replaces;
    }
    return all;
}

std::vector<KnownPeriod> periods_so_far(const Subject& s, std::size_t decision) {
    std::vector<KnownPeriod> all;
    add_period(all, s.chains[decision].terms);
    for (const KnownPeriod& period : periods_before(s, decision)) all.push_back(period);
    return all;
}

/// The amounts set by later decisions of the chain, if they differ.
std::vector<Money> later_amounts(const Subject& s, std::size_t decision) {
    std::vector<Money> all;
    const auto& amount = s.chains[decision].terms.amount.value;
    auto next = s.chains[decision].replaced_by;
    for (; next && all.size() < most_later; next = s.chains[*next].replaced_by) {
        const auto& later = s.chains[*next].terms.amount.value;
        if (later && later != amount) all.push_back(*later);
    }
    sort_once(all);
    return all;
}

void add_years(std::vector<Money>& to, const Decision& decision) {
    for (const Yearly& year : decision.yearly)
        if (year.amount) to.push_back(*year.amount);
}

/// "100 000 kronor flyttas från 2023 till 2024"
std::vector<Money> differences_by_year(const Decision& before, const Decision& after) {
    std::map<int, std::pair<Money, Money>> years;
    const auto of_year = [&](int year) -> std::pair<Money, Money>& {
        return years.try_emplace(year, Money(0), Money(0)).first->second;
    };
    for (const Yearly& of : before.yearly)
        if (of.year && of.amount) of_year(*of.year).first = *of.amount;
    for (const Yearly& of : after.yearly)
        if (of.year && of.amount) of_year(*of.year).second = *of.amount;
    std::vector<Money> differences;
    differences.reserve(years.size());
    for (const auto& [year, amounts] : years)
        differences.push_back(amounts.first.distance(amounts.second));
    return differences;
}

/// funding.total is the current total. While a decision that has since been altered was in force,
/// the total was greater or less by the difference in the chain.
std::optional<Money> total_then(const Subject& s, std::size_t decision) {
    const ChainLink& link = s.chains[decision];
    const auto& total = s.data().funding.total;
    const auto& then = link.terms.amount.value;
    const auto& now = s.chains[link.last].terms.amount.value;
    if (!total || !then || !now) return total;
    const Money difference = then->distance(*now);
    if (*now < *then) return total->plus(difference);
    return difference < *total ? total->distance(difference) : *total;
}

/// The amounts of its chain so far that a point may mention: for each link, the whole and each
/// year's, and the differences from the link before and from the amount in force.
std::vector<Money> amounts_of_chain(const Subject& s, std::size_t decision) {
    std::vector<Money> all;
    const auto& now = s.chains[decision].terms.amount.value;
    std::optional<Money> after;
    std::optional<std::size_t> link = decision;
    for (std::size_t i = 0; link && i <= most_later; ++i, link = s.chains[*link].replaces) {
        const auto& amount = s.chains[*link].terms.amount.value;
        add_years(all, s.data().decisions[*link]);
        if (amount) all.push_back(*amount);
        if (amount && now && link != decision) all.push_back(amount->distance(*now));
        if (amount && after) all.push_back(amount->distance(*after));
        after = amount;
    }
    return all;
}

} // namespace

KnownDecision known_decision(const Subject& s, std::size_t index) {
    KnownDecision known;
    const Decision& decision = s.data().decisions[index];
    const auto& [amount, by] = s.chains[index].terms.amount;
    const Terms* const before = s.chains.terms_before(index);
    const auto& stood = before != nullptr ? before->amount.value : std::nullopt;
    if (s.chains[index].problem != ReplacesProblem::none) return known; // alters nothing known
    known.periods = periods_of(s, index);
    known.before = periods_before(s, index);
    known.so_far = known.periods.empty() ? known.before : periods_so_far(s, index);
    known.later = later_amounts(s, index);
    if (decision.kind == DecisionKind::refusal) return known;
    if (amount) {
        known.own.push_back(*amount);
        known.total = total_then(s, index);
        known.amount = KnownAmount{*amount, KnownAmount::Of::decision, by.value_or(index)};
    }
    if (stood) {
        known.amounts.push_back(*stood);
        known.former =
            KnownAmount{*stood, KnownAmount::Of::former, before->amount.by.value_or(index)};
    }
    if (stood && amount) known.amounts.push_back(stood->distance(*amount));
    if (before != nullptr && s.data().funding.applied)
        known.amounts.push_back(*s.data().funding.applied);
    add_years(known.own, decision);
    if (const auto replaced = s.chains[index].replaces) {
        add_years(known.years_before, s.data().decisions[*replaced]);
        known.differences = differences_by_year(s.data().decisions[*replaced], decision);
    }
    if (stood) known.of_chain = amounts_of_chain(s, index);
    sort_once(known.of_chain);
    for (auto* const amounts : {&known.own, &known.years_before, &known.differences}) {
        sort_once(*amounts);
        known.amounts.insert(known.amounts.end(), amounts->begin(), amounts->end());
    }
    sort_once(known.amounts);
    return known;
}

std::vector<KnownPeriod> known_periods(const Subject& s) {
    std::vector<KnownPeriod> all;
    add_period(all, terms_of_project(s));
    for (std::size_t i = 0; i < s.data().decisions.size(); ++i) add_period(all, s.chains[i].terms);
    return all;
}

} // namespace caseflow
