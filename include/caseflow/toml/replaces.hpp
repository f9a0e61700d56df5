/// Why: a merge may move a decision, and other decisions name it in `replaces` by its place.
#pragma once

#include "caseflow/model/renumbering.hpp"
#include "caseflow/toml/file_parts.hpp"
#include "caseflow/toml/table_ids.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// The ids of the decisions of a version, in order.
[[nodiscard]] std::vector<std::string> decision_ids(const TableIds& tables);

/// The number in a decision's `replaces`, in any notation; 0 if it has none.
[[nodiscard]] int replaces_of(const FileTable& decision);

/// The text of a file whose decisions move to other places. Each still names the decision that it
/// named, but keeps the number of one that is gone.
[[nodiscard]] std::string renumber(const FileParts& parts, const DecisionPlaces& places);

} // namespace caseflow
