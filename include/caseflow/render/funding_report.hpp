/// Why: the controller needs to know how much money comes from whom, when and where. Sums are
/// exact, and amounts decided in other cases are summed separately, so that no krona is silently
/// counted twice.
#pragma once

#include "caseflow/base/collation.hpp"
#include "caseflow/model/case.hpp"
#include "caseflow/model/derived.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The grouping of a report.
enum class GroupBy { funder, year, unit, series, state, officer };

template <>
struct Words<GroupBy> {
    static constexpr std::array<std::string_view, 6> words{"funder", "year",  "unit",
                                                           "series", "state", "officer"};
};

/// The sums of a group, in whole kronor (or its own currency).
struct FundingSum {
    std::size_t sources = 0;
    Money amount{0};    // in total
    Money elsewhere{0}; // decided in other cases or by others
    Money in_kind{0};   // as work and goods

    /// Throws Failure if a sum does not fit in 64 bits.
    FundingSum& operator+=(const FundingSum& other);
};

/// Sums by group, or by each pair of two groups, and by currency, in Swedish alphabetical order.
/// Names that differ only in letter case or in blanks at their ends are one, spelled as in the
/// first case.
class FundingReport {
  public:
    /// `across` is the second group, with a column for each name. With `accrue` one of them is the
    /// year.
    FundingReport(GroupBy by, std::optional<GroupBy> across, bool accrue)
        : by_(by), across_(across), accrue_(accrue) {}

    /// Adds the sources of a case, unless everything decided has been refused or revoked. Grouped
    /// by year, they count in the year of the decision that last settled the terms in force or,
    /// accrued, over the days of the project. Throws Failure if a sum does not fit in 64 bits.
    void add(const Case& data, const Derived& derived);

    struct Key {
        ListedName group;
        std::string currency;
        ListedName column; // empty without a second group

        auto operator<=>(const Key&) const = default;
    };
    [[nodiscard]] const std::map<Key, FundingSum>& groups() const { return groups_; }
    [[nodiscard]] GroupBy row_group() const { return by_; }
    [[nodiscard]] std::optional<GroupBy> column_group() const { return across_; }

  private:
    void add(const Key& key, const FundingSource& source, Money amount);
    ListedName first_spelling(GroupBy by, std::string_view name);

    GroupBy by_;
    std::optional<GroupBy> across_;
    bool accrue_;
    std::map<Key, FundingSum> groups_;
    std::map<std::pair<GroupBy, std::string>, ListedName> spellings_; // of folded names
};

/// True if a case has a broken chain of decisions, or one that leaves another amount than the sum
/// of its sources decided here: the sources are then not those in force, but their sum is reported.
[[nodiscard]] bool sources_contradict_decisions(const Case& data);

/// Spreads an amount over the calendar years of a period in proportion to their days, in whole
/// kronor that add up to it.
[[nodiscard]] std::map<int, Money> spread_over_years(Money amount, Date first, Date last);

} // namespace caseflow
