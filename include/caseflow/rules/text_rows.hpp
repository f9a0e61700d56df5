/// Why: some sums and shares are clear only together: sums of several years in a row, all but one
/// of which agree with the data, or shares that divide something into all its parts.
#pragma once

#include "caseflow/rules/texts.hpp"

#include <optional>
#include <vector>

namespace caseflow {

/// The year of a sum in a row of years, or the year that only follows it.
[[nodiscard]] std::optional<int> year_in_row(const TextAmount& value);

/// "Kostnaderna är 500 000 kronor 2022, 1 200 000 kronor 2023 och 700 000 kronor 2024": true for a
/// sum in a row of three years or more without any amount of a year of the case.
[[nodiscard]] bool is_in_row_of_other_money(const Mention& mention);

/// For each reading of a text, the amount of its year if the sum is in a row of years and is odd
/// there: it differs while the other years agree, it has the amount of another year, or the sums
/// come to the decision's amount but divide it differently. For a sum of a year that has no amount,
/// the equal amount of another year. Null for all others.
[[nodiscard]] std::vector<const KnownAmount*>
odd_years_of(const Subject& subject, const KnownData& known, const CaseText& text);

/// Marks the shares that come to a hundred per cent with their neighbours, if at most one of them
/// is a source's: "grundbidrag 40 procent, volymbidrag 45 procent och strukturbidrag 15 procent".
void add_divisions(const Subject& s, const KnownData& known, const CaseText& text,
                   std::vector<bool>& marked);

} // namespace caseflow
