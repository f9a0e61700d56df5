/// Why: keys whose header is lost or commented out end up in the table above, where some are set
/// already and others are unknown. One header would correct them all, so they are one mistake.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/mistakes.hpp"
#include "caseflow/toml/paths_so_far.hpp"
#include "caseflow/toml/statements.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// A table as it is here, with indexes, and as it is meant, without indexes.
struct TableAtHand {
    const std::string& path;
    std::string meant;
};

/// The table whose header must be missing above a key. Together with the keys right below it that
/// cannot be in the current table, the key fits only that table, and under its header nothing would
/// be set or begun twice. Nothing if only one key is out of place: it may be a mistake of its own.
[[nodiscard]] std::optional<std::string>
lost_header_above(std::string_view file, const Statement& pair, const TableAtHand& table,
                  const PathsSoFar& so_far, const KeyTable& keys);

/// The table that a second header of `table` is meant to open: the only one that has the keys below
/// it, if they are set in `table` already. It must be near `above`, the table that ends there: a
/// second [officer] within a decision may be its signatory.
[[nodiscard]] std::optional<std::string>
table_of_second(std::string_view file, const Statement& header, const TableAtHand& table,
                std::string_view above, const PathsSoFar& so_far, const KeyTable& keys);

/// The table that a damaged header is meant to open: the one it names or, if that has none of the
/// keys below, the only one that has them all and may have one more header.
[[nodiscard]] std::optional<std::string> table_of_damaged(std::string_view file,
                                                          const Statement& header,
                                                          const PathsSoFar& so_far,
                                                          const KeyTable& keys);

/// The table that a line is meant to open if it has the table's path, its name in other brackets,
/// or its header after signs. In what may be part of a text, only its header counts.
[[nodiscard]] std::optional<std::string> table_in_other_brackets(std::string_view file,
                                                                 const Statement& line,
                                                                 bool in_text,
                                                                 const KeyTable& keys);

/// The table within `table` that a key without a value beside it is meant to open. The keys of the
/// table are on the lines below.
[[nodiscard]] std::optional<std::string> table_begun(std::string_view file, const Statement& pair,
                                                     std::string_view table, const KeyTable& keys);

/// The table whose header is replaced by a line of words: "Källa 2:" above its keys.
[[nodiscard]] std::optional<std::string> table_titled(std::string_view file, const Statement& line,
                                                      const TableAtHand& table,
                                                      const PathsSoFar& so_far,
                                                      const KeyTable& keys);

/// `earlier`: the place where the key at `begin` is already set, if it is.
[[nodiscard]] Mistake lost_header_mistake(std::size_t begin, std::string_view key,
                                          const std::string& lost, const PathsSoFar::Place& earlier,
                                          const KeyTable& keys);

} // namespace caseflow
