/// Why: one misspelt key is one finding. That the case has no title, and that 'titel' is unknown,
/// are one mistake reported twice.
#pragma once

#include "caseflow/rules/subject.hpp"
#include "caseflow/source/diagnostic.hpp"

namespace caseflow {

/// Leaves out of the findings of a case, those of its keys among them, findings that only follow
/// from a misspelt key or header. If one of them is an error, the finding about the key becomes an
/// error in its place. A finding that a waiver makes a note is never left out, and no other is left
/// out because of it.
void leave_out_consequences(const Subject& subject, Findings& findings);

} // namespace caseflow
