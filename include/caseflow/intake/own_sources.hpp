/// Why: of those who pay for a project one decides in this case, and the others elsewhere.
#pragma once

#include "caseflow/model/case.hpp"

#include <vector>

namespace caseflow {

/// What this decision grants, and what was sought: either may be its part of the total.
[[nodiscard]] std::vector<Money> own_parts(const Case& data);

/// Of several sources one is what this decision grants, or was asked for: others decide on the
/// rest. Where two are of the same sum, the name of who decides tells them apart.
void mark_decided_elsewhere(Case& data);

/// True for who is granted something by the points: "Ekhults kommun beviljas …".
[[nodiscard]] bool receives_grant(const Case& data, const std::string& name);

} // namespace caseflow
