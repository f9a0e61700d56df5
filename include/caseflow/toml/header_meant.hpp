/// Why: if a header is lost, commented out or misspelt, its keys end up in the table above. Keys
/// next to each other show which table they belong to.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/statements.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The names of the keys on the lines from `from` to the next header.
[[nodiscard]] std::vector<std::string> keys_below(std::string_view file, std::size_t from);

/// The tables that have all of these keys.
[[nodiscard]] std::vector<std::string_view> tables_with_all(const std::vector<std::string>& names,
                                                            const KeyTable& keys);

/// The only table that has all of these keys, or, if tables within `table` have them, the only one
/// of those; nothing if there are several, or none.
[[nodiscard]] std::optional<std::string> table_with(const std::vector<std::string>& names,
                                                    std::string_view table, const KeyTable& keys);

/// The table whose header is missing above a key that is set twice in `table`: the one that has
/// this key and all keys below `header` that `table` does not have. Nothing if it has them all.
[[nodiscard]] std::optional<std::string> table_lost(std::string_view file, std::size_t header,
                                                    std::string_view key, std::string_view table,
                                                    const KeyTable& keys);

/// The path of a sound header, if it has no unusual keys.
[[nodiscard]] std::optional<std::string> header_path(std::string_view header);

/// The key, not a table, that the steps of an unknown table's header mean: beslut.punkter.
[[nodiscard]] std::optional<std::string> key_of_header(const std::string& table,
                                                       const KeyTable& keys);

/// True for the path of a known table with an element's number in it: [decision.1].
[[nodiscard]] bool counts_elements(const std::string& table, const KeyTable& keys);

/// The table that a sound header means although its name is not that of a table, or although it is
/// a second [[funding]] above keys of a table within it. Nothing if it means `table`, as it says.
/// [extra] is free.
[[nodiscard]] std::optional<std::string> table_instead(std::string_view file,
                                                       const Statement& header,
                                                       const std::string& table, bool is_second,
                                                       const KeyTable& keys);

} // namespace caseflow
