/// Why: a case made from a copy of another has points that do not fit its kind of decision, and the
/// kind is what lists and exports show.
#pragma once

#include "caseflow/rules/rules.hpp"

namespace caseflow {

/// Reports a grant of money of which one point refuses the application and no other may grant
/// anything, and a refusal of which one point grants it and none refuses it.
void check_points_against_kind(const Subject& s, std::size_t decision, Report& report);

} // namespace caseflow
