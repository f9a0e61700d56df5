/// Why: keys under the wrong header either have to be moved or need the header that is lost above
/// them. The tables that the file has show which.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/source/value_tree.hpp"

#include <string_view>
#include <vector>

namespace caseflow {

/// Whether a file already has the table that these keys belong to, without any of them, right above
/// or right below them. Another header would then open a second table.
[[nodiscard]] bool is_there_for(const std::vector<const Node*>& nodes, std::string_view table,
                                const Node& root, const KeyTable& keys);

/// Whether the last table above that these keys belong to has one of them already, so that they
/// cannot be moved there.
[[nodiscard]] bool is_taken(const std::vector<const Node*>& nodes, std::string_view table,
                            const Node& root);

} // namespace caseflow
