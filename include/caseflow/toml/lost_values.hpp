/// Why: a date, an amount or a secrecy mark under an unknown name is lost, although whoever wrote
/// it believes that it counts. An unknown text is less serious.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/source/value_tree.hpp"

#include <optional>
#include <string>

namespace caseflow {

/// The secrecy mark that an unknown table, or array of tables, in a table is meant to be: it has a
/// key that only marks have. Null if it is not one.
[[nodiscard]] const FieldInfo* mark_meant(const Node& unknown, const std::string& table,
                                          const KeyTable& keys);

/// The message for an unknown key whose value has a type that counts in its table: a date or an
/// amount if its table has such keys, true in a secrecy mark. Nothing for any other value.
[[nodiscard]] std::optional<std::string>
lost_value_message(const Node& unknown, const std::string& table, const KeyTable& keys);

} // namespace caseflow
