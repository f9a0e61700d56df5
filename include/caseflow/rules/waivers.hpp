/// Why: some findings are known and accepted. The case says so with a reason, and the finding stays
/// visible as a note.
#pragma once

#include "caseflow/rules/rules.hpp"

namespace caseflow {

/// Turns the findings that the case waives into notes. Call it last: it also reports waivers that
/// hide no finding (waiver-unused). `whole`: whether the whole register was checked; only then are
/// waivers of rules that need the register reported.
void apply_waivers(const Subject& subject, bool whole, Findings& findings);

} // namespace caseflow
