/// Why: one misspelt key is one finding. That the case has no title, and that 'titel' is unknown,
/// are one mistake reported twice.
#pragma once

#include "caseflow/rules/subject.hpp"
#include "caseflow/source/diagnostic.hpp"

namespace caseflow {

/// Leaves out of the findings of a case, those of its keys among them, what follows from a misspelt
/// key or header alone. If an error does, the one about the key is an error in its place. Nothing
/// is left out that a waiver would make a note, nor because of a finding that a waiver does.
void leave_out_consequences(const Subject& subject, Findings& findings);

} // namespace caseflow
