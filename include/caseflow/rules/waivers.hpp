/// Why: some findings are known and accepted; the case says so with a reason, and the finding
/// stays visible as a note.
#pragma once

#include "caseflow/rules/rules.hpp"

namespace caseflow {

/// Makes notes of the findings that the case waives. Call it last: it also reports waivers that
/// hide no finding (waiver-unused). `whole`: whether the whole register was checked; only then are
/// waivers of rules that need it reported.
void apply_waivers(const Subject& subject, bool whole, Findings& findings);

} // namespace caseflow
