/// Why: a document that is struck from the log keeps its row, but is not due and has no file any
/// more, whichever command strikes it.
#pragma once

#include "caseflow/model/assign.hpp"

namespace caseflow {

/// The other changes needed if some changes give documents a reason for removal: their due day and
/// file are unset, unless a change sets them.
[[nodiscard]] std::vector<Change> striking_changes(const Case& data,
                                                   const std::vector<Change>& changes);

} // namespace caseflow
