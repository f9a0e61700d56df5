#include "caseflow/base/message.hpp"
#include "caseflow/rules/text_sums.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::size_t most_periods = 20;

/// Of a longer chain not every link is looked at.
constexpr std::size_t most_later = 20;

/// Of more years of one number not every amount is looked at.
constexpr std::size_t most_years = 100;

std::vector<KnownAmount> known_amounts(const Case& data) {
    using Of = KnownAmount::Of;
    std::vector<KnownAmount> all;
    const auto add = [&](const std::optional<Money>& amount, Of of, std::size_t index = 0,
                         std::size_t entry = 0) {
        if (amount) all.push_back({*amount, of, index, entry});
    };
    add(data.funding.total, Of::total);
    for (std::size_t i = 0; i < data.funding.sources.size(); ++i) {
        add(data.funding.sources[i].amount, Of::source, i);
        add(data.funding.sources[i].of, Of::share, i);
    }
    for (std::size_t i = 0; i < data.decisions.size(); ++i) {
        add(data.decisions[i].amount, Of::decision, i);
        for (std::size_t j = 0; j < data.decisions[i].yearly.size(); ++j)
            add(data.decisions[i].yearly[j].amount, Of::year, i, j);
    }
    return all;
}

void sort_once(std::vector<Money>& amounts) {
    std::sort(amounts.begin(), amounts.end());
    amounts.erase(std::unique(amounts.begin(), amounts.end()), amounts.end());
}

/// What any of the first twelve sources come to together: of more not every sum is tried.
std::vector<Money> sums_of(const std::vector<FundingSource>& sources, bool elsewhere_too) {
    std::vector<Money> sums;
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i) {
        if (!sources[i].amount || (sources[i].elsewhere && !elsewhere_too)) continue;
        const std::size_t before = sums.size();
        sums.push_back(*sources[i].amount);
        for (std::size_t j = 0; j < before; ++j)
            if (const auto sum = sums[j].plus(*sources[i].amount)) sums.push_back(*sum);
        sort_once(sums);
    }
    return sums;
}

bool may_be_granted(const Reading& reading) {
    const auto* const value = std::get_if<TextAmount>(&reading.value);
    return value != nullptr && value->total && !value->part_of &&
           (value->role == SumRole::granted || value->role == SumRole::none);
}

/// "från 500 000 kronor" says what was, "350 000 kronor avslås" what is not.
bool says_what_stands(const TextAmount& value) {
    return value.role != SumRole::former && value.role != SumRole::difference &&
           value.role != SumRole::applied && value.role != SumRole::base &&
           !is_of_something_else(value);
}

/// Notes the decisions whose points say their amount, or divide it: "300 000 kronor till A och
/// 200 000 kronor till B".
void find_said(std::vector<KnownDecision>& decisions, const std::vector<CaseText>& texts) {
    std::vector<std::optional<Money>> sums(decisions.size(), Money(0));
    for (const CaseText& text : texts) {
        if (!text.decision) continue;
        auto& sum = sums[*text.decision];
        KnownDecision& decision = decisions[*text.decision];
        for (const Reading& reading : text.readings) {
            const auto* const value = std::get_if<TextAmount>(&reading.value);
            if (value == nullptr) continue;
            if (may_be_granted(reading)) sum = plus(sum, value->low);
            if (says_what_stands(*value) && is_one_of(*value, decision.own))
                decision.amount_said = true;
        }
    }
    for (std::size_t i = 0; i < decisions.size(); ++i)
        decisions[i].points_add_up = decisions[i].amount && sums[i] == decisions[i].amount->amount;
}

Money sum_of_all(const std::vector<FundingSource>& sources) {
    std::optional<Money> sum(Money(0));
    for (const FundingSource& source : sources)
        if (source.amount) sum = plus(sum, *source.amount);
    return sum.value_or(Money(0));
}

/// The period after a decision, or of the project; nothing if a day is missing or it runs
/// backwards, which period-order reports.
void add_period(std::vector<KnownPeriod>& to, const Terms& terms) {
    if (!terms.start.value || !terms.end.value || to.size() >= most_periods) return;
    if (*terms.end.value < *terms.start.value) return;
    const bool known = std::any_of(to.begin(), to.end(), [&](const KnownPeriod& one) {
        return one.start == *terms.start.value && one.end == *terms.end.value;
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

/// A point may say the period that stands after its decision, the one it replaces, or the whole
/// project's unless that is what a later decision made of it.
std::vector<KnownPeriod> periods_of(const Subject& s, std::size_t decision) {
    std::vector<KnownPeriod> all;
    const Terms& terms = s.chains[decision].terms;
    if (!terms.start.value || !terms.end.value) return all; // changed since, and not given here
    add_period(all, terms);
    if (const Terms* const before = s.chains.before(decision)) add_period(all, *before);
    if (!is_moved_later(s, decision)) add_period(all, terms_of_project(s));
    return all;
}

/// What stood before a decision, as each earlier one of its chain had it.
std::vector<KnownPeriod> periods_before(const Subject& s, std::size_t decision) {
    std::vector<KnownPeriod> all;
    auto earlier = s.chains[decision].replaces;
    for (std::size_t i = 0; earlier && i < most_later; ++i) {
        add_period(all, s.chains[*earlier].terms);
        earlier = s.chains[*earlier].replaces;
    }
    return all;
}

/// What later decisions of the chain made of the amount, if that is not what it is.
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

/// Other texts may say the period of the project, and that of any decision.
std::vector<KnownPeriod> known_periods(const Subject& s) {
    std::vector<KnownPeriod> all;
    add_period(all, terms_of_project(s));
    for (std::size_t i = 0; i < s.data().decisions.size(); ++i) add_period(all, s.chains[i].terms);
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

/// funding.total is the total now; while a decision that has since been altered stood, it was
/// greater or less by what the chain came to differ.
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

/// A decision says what stands after it; one that alters another may also say what stood before,
/// how much that differs, and what was applied for.
KnownDecision known_decision(const Subject& s, std::size_t index) {
    KnownDecision known;
    const Decision& decision = s.data().decisions[index];
    const auto& [amount, by] = s.chains[index].terms.amount;
    const Terms* const before = s.chains.before(index);
    const auto& stood = before != nullptr ? before->amount.value : std::nullopt;
    if (s.chains[index].problem != ReplacesProblem::none) return known; // of what is not known
    known.periods = periods_of(s, index);
    known.before = periods_before(s, index);
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
    for (auto* const amounts : {&known.own, &known.years_before, &known.differences}) {
        sort_once(*amounts);
        known.amounts.insert(known.amounts.end(), amounts->begin(), amounts->end());
    }
    sort_once(known.amounts);
    return known;
}

std::vector<KnownYear> known_years(const std::vector<Decision>& decisions) {
    std::vector<KnownYear> all;
    for (std::size_t i = 0; i < decisions.size(); ++i)
        for (std::size_t j = 0; j < decisions[i].yearly.size(); ++j) {
            const Yearly& of = decisions[i].yearly[j];
            if (of.year && of.amount)
                all.push_back({*of.year, i, {*of.amount, KnownAmount::Of::year, i, j}});
        }
    std::stable_sort(all.begin(), all.end(), [](const KnownYear& a, const KnownYear& b) {
        return std::pair(a.year, a.decision) < std::pair(b.year, b.decision);
    });
    return all;
}

/// The first day that is known of the case.
std::optional<Date> began_on(const Subject& s) {
    std::optional<Date> first;
    const auto add = [&](const std::optional<Date>& date) {
        if (date) first = std::min(first.value_or(*date), *date);
    };
    if (s.number)
        add(Date{std::chrono::year(s.number->year()), std::chrono::January, std::chrono::day(1)});
    add(s.data().registered);
    add(s.data().project.start);
    for (const Decision& decision : s.data().decisions) add(decision.date);
    return first;
}

std::string day_path(const std::optional<std::size_t>& decision, std::string_view key) {
    return decision ? decision_path(*decision, key) : fmt::format("project.{}", key);
}

} // namespace

std::string KnownAmount::path() const {
    switch (of) {
    case Of::total:
        return "funding.total";
    case Of::applied:
        return "funding.applied";
    case Of::source:
        return source_path(index, "amount");
    case Of::share:
        return source_path(index, "of");
    case Of::decision:
    case Of::former:
        return decision_path(index, "amount");
    default:
        return decision_path(index, fmt::format("yearly.{}.amount", entry));
    }
}

std::string KnownAmount::name(const Case& data) const {
    switch (of) {
    case Of::total:
        return message("the total");
    case Of::applied:
        return message("the amount applied for");
    case Of::source:
        return message("the amount from {funders}",
                       "funders"_a = fmt::join(data.funding.sources[index].funders, ", "));
    case Of::share:
        return message("the amount that a share is of");
    case Of::decision:
        return message("the decision's amount");
    case Of::former:
        return message("the amount before");
    default:
        return message("the amount for {year}",
                       "year"_a = data.decisions[index].yearly[entry].year.value_or(0));
    }
}

std::string KnownPeriod::start_path() const {
    return day_path(start_by, "start");
}

std::string KnownPeriod::end_path() const {
    return day_path(end_by, "end");
}

std::string_view KnownPeriod::name() const {
    return start_by || end_by ? translate("the decision's period")
                              : translate("the project's period");
}

KnownData::KnownData(const Subject& s, const std::vector<CaseText>& texts)
    : currency(s.data().funding.currency),
      amounts(known_amounts(s.data())),
      all_sources(sum_of_all(s.data().funding.sources)),
      source_sums(sums_of(s.data().funding.sources, true)),
      own_sums(sums_of(s.data().funding.sources, false)),
      sums(source_sums),
      dates(known_dates(s)),
      periods(known_periods(s)),
      began(began_on(s)),
      funders(s.data().funding.sources, s.body.data.organisation) {
    for (const KnownAmount& known : amounts) sums.push_back(known.amount);
    sort_once(sums);
    const auto& all = s.data().decisions;
    decisions.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) decisions.push_back(known_decision(s, i));
    find_said(decisions, texts);
    years = known_years(all);
    const auto add = [&](const std::string& text) {
        const auto number = text.empty() ? std::nullopt : s.body.data.read(text).number;
        if (number) numbers.push_back(*number);
    };
    for (const std::string& related : s.data().related) add(related);
    for (const FundingSource& source : s.data().funding.sources) add(source.case_number);
    std::sort(numbers.begin(), numbers.end());
}

std::vector<const KnownAmount*> KnownData::of_year(int year,
                                                   std::optional<std::size_t> decision) const {
    std::vector<const KnownAmount*> found;
    const auto is_before = [](const KnownYear& a, const std::pair<int, std::size_t>& b) {
        return std::pair(a.year, a.decision) < b;
    };
    auto at = std::lower_bound(years.begin(), years.end(), std::pair(year, decision.value_or(0)),
                               is_before);
    for (; at != years.end() && at->year == year && found.size() < most_years; ++at) {
        if (decision && at->decision != *decision) break;
        found.push_back(&at->amount);
    }
    return found;
}

const KnownAmount* KnownData::find(KnownAmount::Of of, std::size_t index) const {
    const auto found = std::find_if(amounts.begin(), amounts.end(), [&](const KnownAmount& known) {
        return known.of == of && known.index == index;
    });
    return found == amounts.end() ? nullptr : &*found;
}

} // namespace caseflow
