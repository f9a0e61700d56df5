/// Why: a header with nothing under it says that there is something, which misleads the next reader
/// of the file.
#pragma once

#include "caseflow/model/assign.hpp"
#include "caseflow/source/located.hpp"

#include <vector>

namespace caseflow {

/// The changes, but where they would remove the last key of a table, the table is removed: the
/// outermost one that would be left empty, whether the table of keys has it or not. Unset paths
/// count in the file as it is. Throws Failure for an invalid change (see assign).
[[nodiscard]] std::vector<Change> without_emptied_tables(const CaseFile& file,
                                                         const std::vector<Change>& changes);

} // namespace caseflow
