/// Why: a value of the wrong type is still TOML, so it is named as the file has it: by its key and
/// the header above it.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/source/value_tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// A value of the wrong type.
struct MistypedValue {
    const Node& node;
    std::string_view written; // its bytes in the file
    std::string path;         // with indexes
    const FieldInfo* field;   // of the path; null for a table that no key opens
    std::string_view file;    // the text around it
};

/// The name of a value: 'total' in [funding]; an element of 'points' in [[decision]].
[[nodiscard]] std::string name_of_value(const std::string& path, const KeyTable& keys);

/// The message for it. `expected` is what its key takes, and `example` such a value; "" if there is
/// none.
[[nodiscard]] std::string type_mistake(const MistypedValue& value, const KeyTable& keys,
                                       std::string_view expected, std::string_view example);

/// The message for an array that contains arrays and should not.
[[nodiscard]] std::string nested_array_mistake(const MistypedValue& array);

} // namespace caseflow
