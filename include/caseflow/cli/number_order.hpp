/// Why: a list in order of number is in that order even if the files have other names.
#pragma once

#include "caseflow/cli/session.hpp"
#include "caseflow/cli/workspace.hpp"

#include <vector>

namespace caseflow {

/// Sorts the cases by number, those without a valid one last; if several have one number, first
/// those with it as their name. `refs`: as Workspace::all() returns them. Reads only the files
/// whose names are not numbers, and keeps only their numbers.
void sort_by_number(Session& session, std::vector<CaseRef>& refs);

} // namespace caseflow
