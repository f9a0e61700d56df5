/// Why: a line with a colon, a dash or a cell boundary instead of the equals sign, or with nothing,
/// is still a key with its value.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/statements.hpp"

#include <optional>
#include <string_view>

namespace caseflow {

/// True for a row of a table: several cells on a line.
[[nodiscard]] bool is_row(std::string_view line);

/// A line that begins with a key but has no equals sign, as if it had one; nothing for any other.
[[nodiscard]] std::optional<Statement> pair_without_equals(std::string_view file,
                                                           const Statement& line,
                                                           std::string_view table,
                                                           const KeyTable& keys);

} // namespace caseflow
