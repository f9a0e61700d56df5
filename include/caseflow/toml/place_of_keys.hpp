/// Why: keys under another header than theirs are moved, or get the header that is lost
/// above them. Which of the two is right shows in the tables that the file has.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/source/value_tree.hpp"

#include <string_view>
#include <vector>

namespace caseflow {

/// Whether a file has the table that these keys belong to and it has none of them: the one above
/// them, or the one right below. A header more would open another.
[[nodiscard]] bool is_there_for(const std::vector<const Node*>& nodes, std::string_view table,
                                const Node& root, const KeyTable& keys);

} // namespace caseflow
