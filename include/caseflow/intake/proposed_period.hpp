/// Why: a decision gives the project's days in its points, in a row of facts, or in the text around
/// them. They are trusted in this order.
#pragma once

#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/pages.hpp"

#include <span>
#include <vector>

namespace caseflow {

/// Proposes the project's first and last day, each with the words that it comes from. If the texts
/// differ, that becomes a doubt.
void propose_period(const std::vector<ImportedText>& texts, std::span<const Line> lines,
                    Imported& to);

/// Proposes the last day that a change or a correction sets, for the decision and for the project.
/// If only the text of a grant says that the last day was changed, it becomes a doubt.
void settle_changed_end(const std::vector<ImportedText>& texts, Imported& to);

} // namespace caseflow
