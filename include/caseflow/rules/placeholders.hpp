/// Why: messages show "…" for a value that only a person knows. Pasted as it is, it would be
/// printed.
#pragma once

#include "caseflow/rules/rules.hpp"

namespace caseflow {

/// Reports strings of a case that are only "…", except under [extra].
void check_placeholders(const Subject& subject, Findings& findings);

} // namespace caseflow
