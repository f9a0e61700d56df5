/// Why: a value of another type than its key's is TOML, and named as the file has it: by its key
/// and the header it is under.
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
    std::string_view written; // its bytes
    std::string path;         // with indexes
    const FieldInfo* field;   // of the path; null for a table that no key opens
    std::string_view file;    // the text that it is in
};

/// What a value is called: 'total' in [funding]; an element of 'points' in [[decision]].
[[nodiscard]] std::string name_of_value(const std::string& path, const KeyTable& keys);

/// What to say of it. `expected` is what its key takes, `example` a value of that; "" if there is
/// none.
[[nodiscard]] std::string type_mistake(const MistypedValue& value, const KeyTable& keys,
                                       std::string_view expected, std::string_view example);

/// The message for an array with arrays in it in place of one array.
[[nodiscard]] std::string nested_array_mistake(const MistypedValue& array);

} // namespace caseflow
