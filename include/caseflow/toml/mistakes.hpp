/// Why: what officers most often get wrong is notation: text without quotes, "500 000 kr", a quote
/// that is never closed. The TOML library says which character it expected. This says what is
/// there, what the key needs, and which line to write.
#pragma once

#include "caseflow/model/key_table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// Something that cannot be read: its place in bytes, and what to do about it.
struct Mistake {
    std::size_t begin;
    std::size_t end;
    std::string message;
};

using Mistakes = std::vector<Mistake>;

/// The text around a key in braces: from the key of the whole table to the end of the braces. Empty
/// for any other key.
struct TextAroundKey {
    std::string before;
    std::string after;
};

/// The most mistakes reported for a file, and the longest line shown to be copied, in bytes.
inline constexpr std::size_t most_mistakes = 100;
inline constexpr std::size_t longest_line = 160;

/// A value that is not TOML.
struct WrittenValue {
    std::string_view file; // the text around it; it is at [begin, end)
    std::size_t begin;
    std::size_t end;
    std::string key;        // as to be written before the equals sign; "" for an element
    std::string path;       // of the key, without indexes
    const FieldInfo* field; // null if the key is unknown
    const KeyTable* keys;
    bool open;              // what opens it, quotes or a bracket, is not closed
    std::size_t depth = 0;  // of braces around it
    TextAroundKey around{}; // of the key

    [[nodiscard]] std::string_view text() const { return file.substr(begin, end - begin); }
};

/// Explains what is wrong with a value; in an array or a table in braces, each mistake.
void explain_value(const WrittenValue& value, Mistakes& to);

} // namespace caseflow
