/// Why: a committee may decide to propose something to its board; nothing is granted by that.
#pragma once

#include "caseflow/intake/body.hpp"
#include "caseflow/intake/decision_reader.hpp"

#include <vector>

namespace caseflow {

/// True if what was decided is to propose: "Arbetsutskottets beslut", and under it
/// "Arbetsutskottet föreslår kommunstyrelsen besluta".
[[nodiscard]] bool only_proposes(const Sheet& sheet, const std::vector<TextPart>& parts,
                                 const Headings& own);

/// True if what is proposed stands above what is decided, as in a written statement that ends with
/// the decision.
[[nodiscard]] bool decides_below_proposal(const std::vector<TextPart>& parts, const Headings& own);

/// Takes back the amount that the points seem to grant.
void leave_out_amount(Imported& to);

} // namespace caseflow
