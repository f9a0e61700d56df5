/// Why: the controller needs to know how much money comes from whom, when and where. Sums are
/// exact, and what another case decides is summed separately, so that no krona is silently counted
/// twice.
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/model/derived.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace caseflow {

/// What a report groups by.
enum class GroupBy { funder, year, unit, series, state };

template <>
struct Words<GroupBy> {
    static constexpr std::array<std::string_view, 5> words{"funder", "year", "unit", "series",
                                                           "state"};
};

/// The sums of a group, in whole kronor (or its own currency).
struct FundingSum {
    std::size_t sources = 0;
    Money amount{0};    // all of it
    Money elsewhere{0}; // the part of it that is decided in other cases or by others
    Money in_kind{0};   // the part of it that is work and goods
};

/// Sums by group and currency, in order.
class FundingReport {
  public:
    FundingReport(GroupBy by, bool accrue) : by_(by), accrue_(accrue) {}

    /// Adds the sources of a case, unless all that was decided has been refused or revoked. Grouped
    /// by year they count in the year of the decision that last settled what stands or, accrued,
    /// over the days of the project. Throws Failure if a sum does not fit in 64 bits.
    void add(const Case& data, const Derived& derived);

    using Key = std::pair<std::string, std::string>; // group and currency
    [[nodiscard]] const std::map<Key, FundingSum>& groups() const { return groups_; }
    [[nodiscard]] GroupBy by() const { return by_; }

  private:
    void add(const Key& key, const FundingSource& source, Money amount);

    GroupBy by_;
    bool accrue_;
    std::map<Key, FundingSum> groups_;
};

/// True if a case has a chain of decisions that is broken, or leaves another amount than its
/// sources decided here sum to: then its sources are not what stands, but what they sum to is
/// reported.
[[nodiscard]] bool sources_contradict_decisions(const Case& data);

/// Spreads an amount over the calendar years of a period in proportion to their days, in whole
/// kronor that add up to it.
[[nodiscard]] std::map<int, Money> spread_over_years(Money amount, Date first, Date last);

struct ReportFormat {
    std::string_view name;
    std::string (*write)(const FundingReport&, const std::string& delimiter); // of csv
};

/// table, csv, json and bar (a bar chart for the terminal).
[[nodiscard]] std::span<const ReportFormat> report_formats();

} // namespace caseflow
