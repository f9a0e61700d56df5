/// Why: a committee may decide only to propose something to its board, which grants nothing.
#pragma once

#include "caseflow/intake/body.hpp"
#include "caseflow/intake/decision_reader.hpp"

#include <vector>

namespace caseflow {

/// True if the decision is only a proposal: "Arbetsutskottets beslut", with "Arbetsutskottet
/// föreslår kommunstyrelsen besluta" under it.
[[nodiscard]] bool only_proposes(const Sheet& sheet, const std::vector<TextPart>& parts,
                                 const Headings& own_headings);

/// True if the proposal is above the decision, as in a written statement that ends with the
/// decision.
[[nodiscard]] bool decides_below_proposal(const std::vector<TextPart>& parts,
                                          const Headings& own_headings);

/// Removes the amount that the points seem to grant.
void leave_out_amount(Imported& to);

} // namespace caseflow
