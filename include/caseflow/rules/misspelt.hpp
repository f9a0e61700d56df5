/// Why: one misspelt key is one finding. A case without a title and with an unknown key 'titel' has
/// one mistake that is reported twice. So has one whose board is 'nÃ¤mnden'.
#pragma once

#include "caseflow/rules/subject.hpp"
#include "caseflow/source/diagnostic.hpp"

namespace caseflow {

/// Removes from the findings of a case, including those about its keys, findings that only follow
/// from a misspelt key or header, or from letters read in the wrong encoding. If one of them is an
/// error, the finding about the key becomes an error instead. A finding that a waiver turns into a
/// note is never removed, and no other is removed because of it.
void leave_out_consequences(const Subject& subject, Findings& findings);

} // namespace caseflow
