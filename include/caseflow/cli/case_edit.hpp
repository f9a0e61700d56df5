/// Why: commands that change values of a case do it in one way, and lose nothing that another
/// process writes meanwhile.
#pragma once

#include "caseflow/cli/session.hpp"
#include "caseflow/model/assign.hpp"

#include <functional>
#include <vector>

namespace caseflow {

/// The changes to make in a case as it is now.
using ChangesOf = std::function<std::vector<Change>(const Case&)>;

/// Reads a case, changes it and writes it; once more where it changed on the disk meanwhile. Gives
/// false where the bytes stayed as they were. Throws Failure where it cannot.
bool change_case(const Session& session, const CaseRef& ref, const ChangesOf& changes);

/// Writes what change_case would change on standard output, as a diff.
void show_change(Session& session, const CaseRef& ref, const ChangesOf& changes);

} // namespace caseflow
