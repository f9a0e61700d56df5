#include "caseflow/render/funding_report.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/granted_days.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

// Kronor times days do not fit in 64 bits.
__extension__ using Wide = __int128;

Money plus(Money a, Money b) {
    if (const auto sum = a.plus(b)) return *sum;
    throw Failure(message("a sum is too large for whole kronor in 64 bits"), exit_wrong);
}

constexpr std::string_view none = "(saknas)";

/// The year of the last decision that settled an amount in force. An amount that a change leaves as
/// it was, or only corrects, keeps its year.
std::string year_of(const Case& data, const DecisionChains& chains) {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < chains.size(); ++i) {
        const DecisionStatus status = chains[i].status;
        if (status == DecisionStatus::in_force || status == DecisionStatus::unclear)
            last = std::max(last, std::optional(chains[i].terms.amount.by.value_or(i)));
    }
    return last ? fmt::format("{}", static_cast<int>(data.decisions[*last].date->year()))
                : std::string();
}

std::string group_of(GroupBy by, const Case& data, const Derived& derived,
                     const DecisionChains& chains, const FundingSource& source) {
    switch (by) {
    case GroupBy::funder:
        return fmt::format("{}", fmt::join(source.funders, ", "));
    case GroupBy::unit:
        return data.unit;
    case GroupBy::officer:
        return data.officer.name;
    case GroupBy::series:
        return derived.series;
    case GroupBy::state:
        return std::string(word_of(derived.state));
    default:
        return year_of(data, chains);
    }
}

} // namespace

bool sources_contradict_decisions(const Case& data) {
    const DecisionChains chains(data);
    if (!chains.has_alterations() || chains.came_to_nothing()) return false;
    const auto granted = chains.terms_in_force().amount.value;
    if (!chains.is_sound() || !granted) return !chains.is_sound();
    std::optional<Money> here(0);
    for (const FundingSource& source : data.funding.sources)
        if (!source.elsewhere && here) here = here->plus(source.amount.value_or(Money(0)));
    return !data.funding.sources.empty() && *granted != Money(0) && here != granted;
}

std::map<int, Money> spread_over_years(Money amount, Date first, Date last) {
    using std::chrono::sys_days;
    const auto days = (sys_days(last) - sys_days(first)).count() + 1;
    std::map<int, Money> years;
    std::int64_t before = 0; // the amount for the days up to the year's end, rounded down
    for (int year = static_cast<int>(first.year()); year <= static_cast<int>(last.year()); ++year) {
        const Date end = std::min(
            last, Date{std::chrono::year(year), std::chrono::December, std::chrono::day(31)});
        const auto passed = (sys_days(end) - sys_days(first)).count() + 1;
        const auto until = static_cast<std::int64_t>(Wide{amount.kronor()} * passed / days);
        years.emplace(year, Money(until - before));
        before = until;
    }
    return years;
}

FundingSum& FundingSum::operator+=(const FundingSum& other) {
    sources += other.sources;
    amount = plus(amount, other.amount);
    elsewhere = plus(elsewhere, other.elsewhere);
    in_kind = plus(in_kind, other.in_kind);
    return *this;
}

void FundingReport::add(const Key& key, const FundingSource& source, Money amount) {
    const bool in_kind = source.kind == FundingKind::in_kind;
    groups_[key] += {1, amount, source.elsewhere ? amount : Money(0), in_kind ? amount : Money(0)};
}

/// The name as it was first spelled; letter case, and blanks at its ends, make no difference.
ListedName FundingReport::first_spelling(GroupBy by, std::string_view name) {
    std::string_view trimmed = trim(name);
    if (trimmed.empty()) trimmed = none;
    const auto [spelling, is_new] = spellings_.try_emplace(std::pair(by, fold(trimmed)));
    if (is_new) spelling->second = ListedName(std::string(trimmed));
    return spelling->second;
}

void FundingReport::add(const Case& data, const Derived& derived) {
    const DecisionChains chains(data);
    if (chains.came_to_nothing()) return;
    const auto [start, end] = granted_days(data, chains);
    const bool spread = accrue_ && start && end && *start <= *end;
    for (const FundingSource& source : data.funding.sources) {
        if (!source.amount) continue;
        const auto name = [&](GroupBy by) {
            return first_spelling(by, group_of(by, data, derived, chains, source));
        };
        Key key{name(by_), data.funding.currency, across_ ? name(*across_) : ListedName()};
        if (!spread) {
            add(key, source, *source.amount);
            continue;
        }
        for (const auto& [year, amount] : spread_over_years(*source.amount, *start, *end)) {
            (by_ == GroupBy::year ? key.group : key.column) = ListedName(fmt::format("{}", year));
            add(key, source, amount);
        }
    }
}

} // namespace caseflow
