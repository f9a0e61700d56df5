/// Why: a colon, a dash or a cell's end is in the place of the equals sign, or nothing does. Such
/// a line is a key with its value all the same.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/statements.hpp"

#include <optional>
#include <string_view>

namespace caseflow {

/// True for a row of a table: several cells on a line.
[[nodiscard]] bool is_row(std::string_view line);

/// A line with no equals sign where a key begins it, as if there were one; nothing if none does.
[[nodiscard]] std::optional<Statement> pair_without_equals(std::string_view file,
                                                           const Statement& line,
                                                           std::string_view table,
                                                           const KeyTable& keys);

} // namespace caseflow
