/// Why: code that looks at TOML text without parsing it must know where strings end.
#pragma once

#include "caseflow/base/ascii.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace caseflow {

/// True for a sign that people put between the elements of an array.
[[nodiscard]] constexpr bool is_separator(char c) {
    return c == ',' || c == ';';
}

/// True for a character that a key without quotes may have.
[[nodiscard]] constexpr bool is_bare_key_char(char c) {
    return is_ascii_letter(c) || is_digit(c) || c == '_' || c == '-';
}

/// True if a text begins with a letter of any alphabet.
[[nodiscard]] bool begins_word(std::string_view text);

/// True if an odd number of backslashes is right before a place.
[[nodiscard]] bool is_escaped(std::string_view text, std::size_t at);

/// The end of the string whose quote is at `at`, after its end quotes; the end of the line or the
/// text if it has none. Always after `at`.
[[nodiscard]] std::size_t skip_string(std::string_view text, std::size_t at);

/// The end of the string or the comment that begins at `at`; `at` itself if there is none.
[[nodiscard]] std::size_t skip_string_or_comment(std::string_view text, std::size_t at);

/// The end of the string or the brackets that begin at `at`; `at` itself if there are none, or if
/// they are never closed. Brackets of any kind close each other.
[[nodiscard]] std::size_t skip_closed(std::string_view text, std::size_t at);

/// The end of the string that begins at `at`, after its end quote on the same line; nothing if it
/// has none.
[[nodiscard]] std::optional<std::size_t> end_of_string(std::string_view text, std::size_t at);

} // namespace caseflow
