/// Why: a document that is struck from the log keeps its row, but waits for nothing and has no file
/// any more, whichever command strikes it.
#pragma once

#include "caseflow/model/assign.hpp"

namespace caseflow {

/// The other changes needed when some changes give a document a reason why it is removed: its due
/// day and its file are unset, unless a change sets them.
[[nodiscard]] std::vector<Change> striking_changes(const Case& data,
                                                   const std::vector<Change>& changes);

} // namespace caseflow
