/// Why: messages show "…" for a value that only a person knows, and an array may have an element
/// without content. Left as they are, they would be printed.
#pragma once

#include "caseflow/rules/rules.hpp"
#include "caseflow/source/report.hpp"

namespace caseflow {

/// Reports strings of a case that are only "…", except under [extra], and empty funders beside
/// others.
void check_placeholders(const Subject& subject, Findings& findings);

/// Reports words that stand for something to fill in, the first of each text of the decision.
void check_left_to_fill_in(const Subject& subject, Report& report);

} // namespace caseflow
