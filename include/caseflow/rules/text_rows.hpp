/// Why: some sums and shares show only together what they are: those of several years in a row, all
/// but one of which agree with the data, or shares that divide something into all its parts.
#pragma once

#include "caseflow/rules/texts.hpp"

#include <optional>
#include <vector>

namespace caseflow {

/// The year of a sum in a row of years, or the one that only follows it.
[[nodiscard]] std::optional<int> year_in_row(const TextAmount& value);

/// For each reading of a text, the amount of its year if it is a sum that differs from it while the
/// other years in its row agree, or has the amount of another of them, or if they come to the
/// decision's amount but divide it otherwise; for a sum of a year without any, the amount that it
/// equals, which is of another year; null for all others.
[[nodiscard]] std::vector<const KnownAmount*>
odd_years_of(const Subject& subject, const KnownData& known, const CaseText& text);

/// Marks the shares that come to a hundred per cent with those before and after them, if no more
/// than one is of a source: "grundbidrag 40 procent, volymbidrag 45 procent och strukturbidrag 15
/// procent".
void add_divisions(const Subject& s, const KnownData& known, const CaseText& text,
                   std::vector<bool>& marked);

} // namespace caseflow
