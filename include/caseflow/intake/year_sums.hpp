/// Why: a decision may give its amount year by year, in its points, in another text or in a table.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// A sum for a year.
struct YearSum {
    Yearly of;
    std::string words;
};

/// The total of years' sums.
[[nodiscard]] std::optional<Money> sum_of(const std::vector<YearSum>& years);

/// The sums of a text that are for years; none if all are for one year.
[[nodiscard]] std::vector<YearSum> year_sums(const ImportedText& in);

/// Proposes sums for years that add up to the decision's amount: those of its points, else those of
/// one of the other texts. The points' sums for years may themselves be the amount (`only_years`)
/// if a verb grants it, or if the text gives their sum.
void propose_years(const std::vector<ImportedText>& texts, std::vector<YearSum> of_points,
                   bool only_years, bool granted, Imported& to);

} // namespace caseflow
