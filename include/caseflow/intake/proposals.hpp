/// Why: money and period of an imported case are in its text; where that says them in one way only,
/// they are proposed, for the officer to keep or strike.
#pragma once

#include "caseflow/intake/decision_reader.hpp"

namespace caseflow {

/// Fills in the project's name and period, the total, the sources and the decision's amount, each
/// with a remark that says from which words.
void propose(Imported& to);

} // namespace caseflow
