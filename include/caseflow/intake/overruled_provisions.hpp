/// Why: no word is lost if a text names two provisions that a decision is taken under.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/model/case.hpp"

#include <vector>

namespace caseflow {

/// Adds to `kept` the lines whose values were replaced: the last heading's provision and point
/// count, those above it are lines of the text.
void keep_overruled(const Delegation& above, const Delegation& now, const std::vector<Line>& lines,
                    std::vector<Line>& kept);

} // namespace caseflow
