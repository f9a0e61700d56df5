/// Why: no word may be lost if a text names two provisions for a decision.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/model/case.hpp"

#include <vector>

namespace caseflow {

/// Adds to `kept` the lines whose values were replaced. The provision and the point of the last
/// heading count; those above it remain lines of the text.
void keep_overruled(const Delegation& above, const Delegation& now, const std::vector<Line>& lines,
                    std::vector<Line>& kept);

} // namespace caseflow
