/// Why: of those who pay for a project, one decides in this case and the others elsewhere.
#pragma once

#include "caseflow/model/case.hpp"

#include <vector>

namespace caseflow {

/// The amount that this decision grants, and the one applied for: either may be its part of the
/// total.
[[nodiscard]] std::vector<Money> own_parts(const Case& data);

/// One of several sources is the grant of this decision or was applied for; others decide on the
/// rest. If two have the same sum, the name of the deciding body distinguishes them.
void mark_decided_elsewhere(Case& data);

/// True for somebody who is granted something in the points: "Ekhults kommun beviljas …".
[[nodiscard]] bool receives_grant(const Case& data, const std::string& name);

} // namespace caseflow
