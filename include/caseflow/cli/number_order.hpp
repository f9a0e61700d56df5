/// Why: a list in order of number is so whatever the files are called.
#pragma once

#include "caseflow/cli/session.hpp"
#include "caseflow/cli/workspace.hpp"

#include <vector>

namespace caseflow {

/// Puts the cases in order of number, those without a valid one last, and of several with one
/// number those first whose names are it. `refs`: as Workspace::all() returns them. Reads only the
/// files whose names are not numbers, and keeps nothing of them but their numbers.
void sort_by_number(Session& session, std::vector<CaseRef>& refs);

} // namespace caseflow
