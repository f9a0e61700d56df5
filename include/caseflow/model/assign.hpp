/// Why: `set` changes any key a person names, typed by the table of keys.
#pragma once

#include "caseflow/model/value.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

struct Change {
    enum class Kind {
        set,    // the value under a key, or an element of a list by its index
        append, // an element to a list of values
        unset,  // the key, or an element of a list of values
    };
    Kind kind;
    std::string path;  // "funding.source.0.amount"; an index may be left out if there is one
    std::string value; // as typed; unused by unset
};

/// The result of a change.
struct Assigned {
    std::string path;          // with all indexes
    bool list = false;         // the path is a list's
    std::vector<Value> values; // the new ones, with texts in the case or static; none after unset
};

/// Reads an array of strings in TOML; nothing for any other text.
using ReadArray = std::optional<std::vector<std::string>> (*)(std::string_view text);

/// Makes the change. A list takes one value, or an array of them that `read_array` reads. Throws
/// Failure, leaving the case in an unspecified state, for an unknown key or index and for a value
/// of another type than the key's.
[[nodiscard]] Assigned assign(Case& to, const Change& change, ReadArray read_array);

} // namespace caseflow
