/// Why: some findings are known and meant to be; a case says so with a reason, and the finding
/// stays in sight as a note.
#pragma once

#include "caseflow/rules/rules.hpp"

namespace caseflow {

/// Makes notes of the findings that the case waives, all of them at once: call it last. Tells of
/// waivers that hide nothing (waiver-unused); `whole`: those of rules that need the whole register
/// too.
void apply_waivers(const Subject& subject, bool whole, Findings& findings);

} // namespace caseflow
