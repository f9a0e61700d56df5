/// Why: a line that a message says to write must be accepted by the program: TOML, short enough to
/// be copied, and with a value of the key's type.
#pragma once

#include "caseflow/model/field.hpp"
#include "caseflow/toml/mistakes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// "key = literal", if it can be pasted.
[[nodiscard]] std::optional<std::string> line_to_paste(std::string_view key,
                                                       std::string_view literal);

/// The same to replace a value, with the comment beside that value and the text around a key in
/// braces, if these can be pasted.
[[nodiscard]] std::optional<std::string> line_in_place(const WrittenValue& value,
                                                       std::string_view literal);

/// The line of a key in braces with the text around it, if that can be pasted; else the line
/// itself.
[[nodiscard]] std::string line_around(const TextAroundKey& around, std::string line);

/// The element at [begin, end) of the text of an array, with the array as its context.
[[nodiscard]] WrittenValue element_of(const WrittenValue& array, std::size_t begin,
                                      std::size_t end);

/// A value to paste in place of the element at [begin, end) of the text of an array, with the comma
/// or the bracket that its line needs.
[[nodiscard]] std::string element_to_paste(const WrittenValue& array, std::string_view literal,
                                           std::size_t begin, std::size_t end);

/// The key with its value in the documentation; "" if it shows none.
[[nodiscard]] std::string example_line(std::string_view key, const FieldInfo* field);

/// True for a value that is TOML.
[[nodiscard]] bool is_sound_value(std::string_view value);

/// True for one string on one line with nothing after it.
[[nodiscard]] bool is_quoted(std::string_view text);

/// A sound literal as a literal of a field's type: 8.2 as "8.2" for a text. The field may be null.
/// Nothing if it means no value of that type.
[[nodiscard]] std::optional<std::string> literal_of_type(std::string_view literal,
                                                         const FieldInfo* field);

/// True for "…", which messages show in place of a value that only a person knows.
[[nodiscard]] bool is_placeholder(std::string_view text);

/// The number in a file's name as a literal; nothing if it has none.
[[nodiscard]] std::optional<std::string> number_literal(std::string_view file);

} // namespace caseflow
