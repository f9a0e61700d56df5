/// Why: columns count characters, carets go under wide and combining ones, names compare equal
/// whether å is composed or not, and no content of a file may control a terminal. All of Unicode
/// comes from utf8proc.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// Offset of the first byte that is not part of well-formed UTF-8 (RFC 3629); nothing if there
/// is none.
[[nodiscard]] std::optional<std::size_t> invalid_utf8(std::string_view text);

/// Bytes of the character that `text` begins with (1 if it is malformed); `text` is not empty.
[[nodiscard]] std::size_t character_length(std::string_view text);

/// The code point of the character that `text` begins with; 0xFFFFFFFF if it is malformed. `text`
/// is not empty.
[[nodiscard]] char32_t code_point(std::string_view text);

/// Number of characters (code points).
[[nodiscard]] std::size_t character_count(std::string_view text);

/// Byte offset of character `index` (from 0), or the length if there are fewer.
[[nodiscard]] std::size_t character_offset(std::string_view text, std::size_t index);

/// Terminal cells the text takes: 0 for combining marks, 2 for wide characters.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// NFC: decomposed letters composed.
[[nodiscard]] std::string compose(std::string_view text);

/// NFD: composed letters decomposed, as macOS, zip and rsync write names.
[[nodiscard]] std::string decompose(std::string_view text);

/// For comparing: NFC with letter case folded. å, ä and ö remain distinct letters.
[[nodiscard]] std::string fold(std::string_view text);

/// NFC in capital letters.
[[nodiscard]] std::string upper(std::string_view text);

/// Letters without their accents and other marks: é becomes e, å becomes a.
[[nodiscard]] std::string remove_accents(std::string_view text);

/// True for a letter of any script.
[[nodiscard]] bool is_letter(std::string_view character);

/// The text as every output shows it: controls of a terminal or the reading order (C0, DEL, C1 and
/// bidirectional controls), U+FFFE, U+FFFF and bytes that are not UTF-8 are made visible: ESC
/// becomes ␛, others U+FFFD. Tab and line feed stay.
[[nodiscard]] std::string visible(std::string_view text);

/// JSON in which the same characters from DEL on are escaped (\u009b), which does not change its
/// meaning.
[[nodiscard]] std::string escape_controls(std::string_view json);

/// As `visible`, on one line: tabs, line feeds and Unicode's separators of lines become spaces.
[[nodiscard]] std::string visible_line(std::string_view text);

} // namespace caseflow
