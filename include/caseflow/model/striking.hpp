/// Why: a document that is struck from the log keeps its row, but waits for nothing and has no file
/// any more, whichever command strikes it.
#pragma once

#include "caseflow/model/assign.hpp"

namespace caseflow {

/// What else has to change when some of the changes give a document the reason why it is removed:
/// its due day and its file go, unless a change gives them a value.
[[nodiscard]] std::vector<Change> striking_changes(const Case& data,
                                                   const std::vector<Change>& changes);

} // namespace caseflow
