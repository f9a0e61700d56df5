/// Why: headers, keys and lines that are neither are misspelt in ways of their own.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/mistakes.hpp"
#include "caseflow/toml/statements.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The table that a header means, however it is written; nothing if it is not clear.
[[nodiscard]] std::optional<std::string> table_meant(std::string_view header, const KeyTable& keys);

/// A header that is not TOML; `table` is the one it means, if that is clear.
[[nodiscard]] Mistake explain_header(std::string_view file, const Statement& header,
                                     const std::optional<std::string>& table, const KeyTable& keys);

/// The key that a text means which is not a TOML key; nothing if it is not clear.
[[nodiscard]] std::optional<std::string> key_meant(std::string_view text, std::string_view table,
                                                   const KeyTable& keys);

/// A line with no equals sign where a key begins it, as if there were one; nothing if none does.
[[nodiscard]] std::optional<Statement> pair_without_equals(std::string_view file,
                                                           const Statement& line,
                                                           std::string_view table,
                                                           const KeyTable& keys);

/// True if a line that is not a statement continues the text of the key right above it: a text
/// without quotes, or with two where it needs three.
[[nodiscard]] bool goes_on(std::string_view file, const Statement& pair, const Statement& line,
                           std::string_view table, const KeyTable& keys);

/// With ordinary spaces and dashes, and without characters that nobody sees.
[[nodiscard]] std::string without_invisible(std::string_view text);

/// A line that is not a key, a header or a comment.
[[nodiscard]] Mistake explain_line(std::string_view file, const Statement& line);

} // namespace caseflow
