/// Why: a key can be misspelt as well as its value, both on a line of its own and in braces.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/mistakes.hpp"
#include "caseflow/toml/statements.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// A key with its value that is not TOML.
struct WrittenPair {
    std::string_view file;
    const Statement& statement; // may have another sign than the equals sign, or none
    std::string table;          // the path of its table, without indexes
    const KeyTable* keys;
    std::size_t depth = 0; // of braces around it
    TextAroundKey around{};
};

/// Explains what is wrong with a pair. Returns the path of its key in its table; nothing if it is
/// unclear which key is meant.
std::optional<std::string> explain_pair(const WrittenPair& pair, Mistakes& to);

} // namespace caseflow
