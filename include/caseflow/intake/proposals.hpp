/// Why: the text of an imported case has its money and period. If it gives them in only one way,
/// they are proposed, and the officer keeps or deletes them.
#pragma once

#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/pages.hpp"

#include <span>
#include <vector>

namespace caseflow {

/// Fills in the project's name and period, the total, the sources and the decision's amount, each
/// with a comment that quotes the text. `texts`: those of the case; `lines`: those of the decision.
void propose(const std::vector<ImportedText>& texts, std::span<const Line> lines, Imported& to);

} // namespace caseflow
