/// Why: a merge may move a decision, and what others say in `replaces` is its place.
#pragma once

#include "caseflow/model/renumbering.hpp"
#include "caseflow/toml/file_parts.hpp"
#include "caseflow/toml/table_ids.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// The ids of the decisions of a version, in order.
[[nodiscard]] std::vector<std::string> decision_ids(const TableIds& tables);

/// The number that a decision has as `replaces`, in whatever notation; 0 if it has none.
[[nodiscard]] int replaces_of(const FileTable& decision);

/// The text of a file whose decisions are moved to other places, each naming the one it named; one
/// that names a decision that is gone keeps its number.
[[nodiscard]] std::string renumber(const FileParts& parts, const DecisionPlaces& places);

} // namespace caseflow
