/// Why: a key that a table must have, and that is there under another name or in another place, is
/// one mistake and not two.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/source/value_tree.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// Whether a key that the file itself must have stands in one of its tables, which is reported
/// there.
[[nodiscard]] bool stands_below(const Node& file, std::string_view key, const KeyTable& keys);

/// Whether an unknown key of a table, whose path has no indexes, is meant to be this one.
[[nodiscard]] bool is_misspelt(const Node& table, const std::string& path, std::string_view key,
                               const KeyTable& keys);

} // namespace caseflow
