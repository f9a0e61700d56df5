/// Why: the text of an imported case has its money and period; if it states them in one way only,
/// they are proposed, for the officer to keep or delete.
#pragma once

#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/pages.hpp"

#include <span>
#include <vector>

namespace caseflow {

/// Fills in the project's name and period, the total, the sources and the decision's amount, each
/// with a comment that quotes the words. `texts`: those of the case; `lines`: of the decision.
void propose(const std::vector<ImportedText>& texts, std::span<const Line> lines, Imported& to);

} // namespace caseflow
