/// Why: a header with nothing under it says that there is something, and is a mistake to whoever
/// reads the file next.
#pragma once

#include "caseflow/model/assign.hpp"
#include "caseflow/source/located.hpp"

#include <vector>

namespace caseflow {

/// The changes, with tables taken out whole where the last of their keys would be: the outermost
/// that nothing would be left in, known to the table of keys or not. The paths of what is unset
/// count in the file as it is. Throws Failure for a change that is invalid (see assign).
[[nodiscard]] std::vector<Change> without_emptied_tables(const CaseFile& file,
                                                         const std::vector<Change>& changes);

} // namespace caseflow
