/// Why: TOML allows each key and each table once, and a table within an array only after the array.
/// A key that comes a second time may belong to another table, whose header is missing.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/mistakes.hpp"
#include "caseflow/toml/statements.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// A second header for a table. `meant`: the table that it is meant to open, if another.
[[nodiscard]] Mistake second_header_mistake(std::string_view file, const Statement& header,
                                            std::string_view table,
                                            const std::optional<std::string>& meant,
                                            const KeyTable& keys);

/// A header, with its path, for a key that is not a table.
[[nodiscard]] Mistake key_as_header_mistake(std::string_view file, const Statement& header,
                                            const std::string& key, const KeyTable& keys);

/// A key that its table already has; `table` has indexes. `lost`: the table whose header may be
/// missing above the key.
[[nodiscard]] Mistake second_key_mistake(std::string_view file, const Statement& pair,
                                         const std::string& table,
                                         const std::optional<std::string>& lost,
                                         const KeyTable& keys);

/// A header or a key at [begin, end) that makes a table of `path`, which has a value that begins at
/// `earlier`.
[[nodiscard]] Mistake value_above_mistake(std::string_view file, std::size_t begin, std::size_t end,
                                          const std::string& path, std::size_t earlier);

/// A header of a table within an array of tables, before the header of the array.
[[nodiscard]] Mistake missing_header_mistake(std::string_view file, const Statement& header,
                                             std::string_view table, std::string_view array,
                                             const KeyTable& keys);

/// The message for the same, from the texts of the headers.
[[nodiscard]] std::string missing_header(std::string_view header, std::string_view array);

/// The value of the key at a place, up to the end of its line.
[[nodiscard]] std::string_view value_of_key_at(std::string_view file, std::size_t key);

} // namespace caseflow
