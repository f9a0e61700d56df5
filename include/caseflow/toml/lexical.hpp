/// Why: what looks at TOML text without parsing it must know where its strings end.
#pragma once

#include "caseflow/base/ascii.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace caseflow {

/// True for what people put between the elements of an array.
[[nodiscard]] constexpr bool is_separator(char c) {
    return c == ',' || c == ';';
}

/// True for what a key without quotes consists of.
[[nodiscard]] constexpr bool is_bare_key_char(char c) {
    return is_ascii_letter(c) || is_digit(c) || c == '_' || c == '-';
}

/// True if a text, which is not empty, begins with a letter, of whatever alphabet.
[[nodiscard]] bool begins_word(std::string_view text);

/// True if an odd number of backslashes is right before a place.
[[nodiscard]] bool is_escaped(std::string_view text, std::size_t at);

/// Past the string that begins at `at` with its quote, the end quotes included; the end of the line
/// or the text if it has none.
[[nodiscard]] std::size_t skip_string(std::string_view text, std::size_t at);

/// Past the string, or the comment, that begins at `at`; `at` itself if neither does.
[[nodiscard]] std::size_t skip_string_or_comment(std::string_view text, std::size_t at);

/// Past the string or the brackets that begin at `at`; `at` itself if neither does, or if what does
/// is never closed. Brackets of any kind close each other.
[[nodiscard]] std::size_t skip_closed(std::string_view text, std::size_t at);

/// Past the end quote of the string that begins at `at` on one line; nothing if it has none.
[[nodiscard]] std::optional<std::size_t> end_of_string(std::string_view text, std::size_t at);

} // namespace caseflow
