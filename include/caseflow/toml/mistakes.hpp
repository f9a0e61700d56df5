/// Why: what an officer gets wrong most is the writing: text without quotes, "500 000 kr", a quote
/// that is never closed. The TOML library says what it expected of a character; this says what
/// stands there, what the key needs, and the line to write.
#pragma once

#include "caseflow/model/field.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// Something that cannot be read: where, in bytes, and what to do about it.
struct Mistake {
    std::size_t begin;
    std::size_t end;
    std::string message;
};

/// A value that is not TOML.
struct WrittenValue {
    std::string_view file; // the text that it stands in, at [begin, end)
    std::size_t begin;
    std::size_t end;
    std::string key;        // as it is to be written before the equals sign
    std::string table;      // the path of the table it is in, without indexes
    const FieldInfo* field; // null if the key is unknown
    bool open;              // what opens it, quotes or a bracket, is not closed

    [[nodiscard]] std::string_view text() const { return file.substr(begin, end - begin); }
};

[[nodiscard]] Mistake explain_value(const WrittenValue& value);

/// The TOML value of the key that a text stands for which is none: 500_000 for "500 000 kr".
/// Nothing if the text may mean something else. Text is not put in quotes.
[[nodiscard]] std::optional<std::string> literal_meant(std::string_view text,
                                                       const FieldInfo& field);

} // namespace caseflow
