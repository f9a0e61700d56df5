/// Why: headers, keys and lines that are neither are misspelt in different ways.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/mistakes.hpp"
#include "caseflow/toml/statements.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The table that a header means, however it is written; nothing if that is unclear.
[[nodiscard]] std::optional<std::string> table_meant(std::string_view header, const KeyTable& keys);

/// The words of a line that is not a statement, without the comment after them, which never decides
/// what the line means.
[[nodiscard]] std::string_view words_on_line(std::string_view file, const Statement& line);

/// The table that a line with its name alone, without brackets, is meant to open: a table in
/// `table` or of the file. Right above a header, the line is a title that lacks its #.
[[nodiscard]] std::optional<std::string> table_named(std::string_view file, const Statement& line,
                                                     std::string_view table, const KeyTable& keys);

/// A header that is meant to end a table: [/officer].
[[nodiscard]] Mistake end_tag_mistake(std::string_view file, const Statement& header);

/// A header that is not TOML; `table` is the one it means, if that is clear.
[[nodiscard]] Mistake explain_header(std::string_view file, const Statement& header,
                                     const std::optional<std::string>& table, const KeyTable& keys);

/// The key that a text means although it is not a TOML key; nothing if that is unclear.
[[nodiscard]] std::optional<std::string> key_meant(std::string_view text, std::string_view table,
                                                   const KeyTable& keys);

/// The key that a text is, in English or Swedish, dotted or not; nothing if it is not a key.
[[nodiscard]] std::optional<std::string> known_key(std::string_view text, std::string_view table,
                                                   const KeyTable& keys);

/// The invisible character that alone keeps a statement from being TOML; nothing if more is wrong
/// with it.
[[nodiscard]] std::optional<Mistake> invisible_mistake(std::string_view file,
                                                       const Statement& statement);

/// A line in a table that is not a key, a header or a comment.
[[nodiscard]] Mistake explain_line(std::string_view file, const Statement& line,
                                   std::string_view table, const KeyTable& keys);

} // namespace caseflow
