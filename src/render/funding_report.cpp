#include "caseflow/render/funding_report.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/chain.hpp"
#include "caseflow/render/csv.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/render/json.hpp"
#include "caseflow/render/json_value.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

// Kronor times days do not fit in 64 bits.
__extension__ using Wide = __int128;

constexpr std::string_view none = "(saknas)";

Money plus(Money a, Money b) {
    if (const auto sum = a.plus(b)) return *sum;
    throw Failure("a sum is too large for whole kronor in 64 bits", exit_wrong);
}

std::string or_none(std::string text) {
    return text.empty() ? std::string(none) : std::move(text);
}

/// The year of the last decision that settled an amount that stands: an amount that a change leaves
/// as it was, or a correction, stays in its year.
std::string year_of(const Case& data, const DecisionChains& chains) {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < chains.size(); ++i) {
        const DecisionStatus status = chains[i].status;
        if (status == DecisionStatus::in_force || status == DecisionStatus::unclear)
            last = std::max(last, std::optional(chains[i].terms.amount.by.value_or(i)));
    }
    return last ? fmt::format("{}", static_cast<int>(data.decisions[*last].date->year()))
                : std::string(none);
}

std::string group_of(GroupBy by, const Case& data, const Derived& derived,
                     const DecisionChains& chains, const FundingSource& source) {
    switch (by) {
    case GroupBy::funder:
        return or_none(fmt::format("{}", fmt::join(source.funders, ", ")));
    case GroupBy::unit:
        return or_none(data.unit);
    case GroupBy::series:
        return or_none(derived.series);
    case GroupBy::state:
        return std::string(word_of(derived.state));
    default:
        return year_of(data, chains);
    }
}

struct Total {
    std::string currency;
    FundingSum sum;
};

/// The sums of all groups, by currency.
std::vector<Total> totals(const FundingReport& report) {
    std::vector<Total> all;
    for (const auto& [key, sum] : report.groups()) {
        const auto& currency = key.second;
        auto total = std::find_if(all.begin(), all.end(), [&](const Total& candidate) {
            return candidate.currency == currency;
        });
        if (total == all.end()) total = all.insert(all.end(), {currency, {}});
        total->sum.sources += sum.sources;
        total->sum.amount = plus(total->sum.amount, sum.amount);
        total->sum.elsewhere = plus(total->sum.elsewhere, sum.elsewhere);
        total->sum.in_kind = plus(total->sum.in_kind, sum.in_kind);
    }
    return all;
}

std::vector<std::string> cells(const std::string& group, const std::string& currency,
                               const FundingSum& sum) {
    return {visible_line(group),         fmt::format("{}", sum.sources), group_digits(sum.amount),
            group_digits(sum.elsewhere), group_digits(sum.in_kind),      currency};
}

std::string table(const FundingReport& report, const std::string& /*delimiter*/) {
    Block block{
        Block::Kind::table,
        {std::string(word_of(report.by())), "sources", "amount", "elsewhere", "in kind", ""},
        "lrrrrl"};
    const auto add = [&](const std::vector<std::string>& row) {
        block.items.insert(block.items.end(), row.begin(), row.end());
    };
    for (const auto& [key, sum] : report.groups()) add(cells(key.first, key.second, sum));
    for (const Total& total : totals(report)) add(cells("sum", total.currency, total.sum));
    return write_txt({block});
}

std::string csv(const FundingReport& report, const std::string& delimiter) {
    const std::string group(word_of(report.by()));
    std::string out =
        csv_line({group, "sources", "amount", "elsewhere", "in_kind", "currency"}, delimiter);
    const auto digits = [](auto number) { return Cell::number(fmt::format("{}", number)); };
    for (const auto& [key, sum] : report.groups())
        out += csv_line({key.first, digits(sum.sources), digits(sum.amount.kronor()),
                         digits(sum.elsewhere.kronor()), digits(sum.in_kind.kronor()), key.second},
                        delimiter);
    return out;
}

Json sum_value(const std::string& currency, const FundingSum& sum) {
    return {{"sources", sum.sources},
            {"amount", sum.amount.kronor()},
            {"elsewhere", sum.elsewhere.kronor()},
            {"in_kind", sum.in_kind.kronor()},
            {"currency", currency}};
}

std::string json(const FundingReport& report, const std::string& /*delimiter*/) {
    Json out = {{"format_version", json_version}, {"by", word_of(report.by())}};
    out["groups"] = Json::array();
    for (const auto& [key, sum] : report.groups()) {
        Json group = {{"group", key.first}};
        group.update(sum_value(key.second, sum));
        out["groups"].push_back(std::move(group));
    }
    out["sums"] = Json::array();
    for (const Total& total : totals(report))
        out["sums"].push_back(sum_value(total.currency, total.sum));
    return print_json(out, 2) + "\n";
}

/// Bars of at most 40 cells, the longest for the largest amount of any group.
std::string bar(const FundingReport& report, const std::string& /*delimiter*/) {
    Money largest(1);
    for (const auto& [key, sum] : report.groups()) largest = std::max(largest, sum.amount);
    Block block{Block::Kind::table, {std::string(word_of(report.by())), "amount", ""}, "lrl"};
    for (const auto& [key, sum] : report.groups()) {
        const auto length = static_cast<std::size_t>(
            std::max<Wide>(0, Wide{sum.amount.kronor()} * 40 / largest.kronor()));
        std::string drawn;
        for (std::size_t i = 0; i < length; ++i) drawn += "█";
        block.items.insert(block.items.end(),
                           {visible_line(key.first), to_string(sum.amount, key.second), drawn});
    }
    return write_txt({block});
}

constexpr ReportFormat formats_table[] = {
    {"table", table}, {"csv", csv}, {"json", json}, {"bar", bar}};

} // namespace

bool sources_contradict_decisions(const Case& data) {
    const DecisionChains chains(data);
    if (!chains.any() || chains.came_to_nothing()) return false;
    const auto granted = chains.standing().amount.value;
    if (!chains.sound() || !granted) return !chains.sound();
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

void FundingReport::add(const Key& key, const FundingSource& source, Money amount) {
    FundingSum& sum = groups_[key];
    ++sum.sources;
    sum.amount = plus(sum.amount, amount);
    if (source.elsewhere) sum.elsewhere = plus(sum.elsewhere, amount);
    if (source.kind == FundingKind::in_kind) sum.in_kind = plus(sum.in_kind, amount);
}

void FundingReport::add(const Case& data, const Derived& derived) {
    const DecisionChains chains(data);
    if (chains.came_to_nothing()) return;
    const auto& [name, start, end] = data.project;
    for (const FundingSource& source : data.funding.sources) {
        if (!source.amount) continue;
        const std::string& currency = data.funding.currency;
        if (by_ == GroupBy::year && accrue_ && start && end && *start <= *end) {
            for (const auto& [year, amount] : spread_over_years(*source.amount, *start, *end))
                add({fmt::format("{}", year), currency}, source, amount);
        } else {
            add({group_of(by_, data, derived, chains, source), currency}, source, *source.amount);
        }
    }
}

std::span<const ReportFormat> report_formats() {
    return formats_table;
}

} // namespace caseflow
