/// Why: what a person has written is shown in messages, and what is to be written instead, in one
/// way.
#pragma once

#include "caseflow/model/field.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// A text in a message: on one line, and cut if it is long.
[[nodiscard]] std::string excerpt(std::string_view text);

/// Of a key, `rest`, on the line of another; of a key without a value, whose line is as in
/// `as_in` if that is known.
[[nodiscard]] std::string second_key(std::string_view rest);
[[nodiscard]] std::string no_value_of(std::string_view key, std::string_view as_in, bool in_braces);

/// A text that is to be written elsewhere, whole; nothing if it is too long for a message
/// or of several lines.
[[nodiscard]] std::optional<std::string> movable_line(std::string_view text);

/// The name of a type in messages: "a date".
[[nodiscard]] std::string expectation(const FieldInfo* field);

/// A text in the quotes that need fewest escapes.
[[nodiscard]] std::string quote_readably(std::string_view text);

/// Bytes of the bullet or the number that an item of a list begins with, blanks after it included;
/// 0 if it has none.
[[nodiscard]] std::size_t list_marker(std::string_view text);

/// Bytes of what mail programs and listings put before each line: "> ", "12: ".
[[nodiscard]] std::size_t prefix_size(std::string_view text);

/// What a text that is not TOML says: without quotes around it, and what mail programs put around
/// an address.
[[nodiscard]] std::string_view content_of(std::string_view text);

/// A number or a date without brackets around it and what ends a sentence or an item after it:
/// (5), 3) and 5;
[[nodiscard]] std::string_view number_content(std::string_view text);

/// A text without the brackets around its quotes, and the empty quotes or brackets of a template
/// after it.
[[nodiscard]] std::string_view without_brackets(std::string_view text);

/// The message about what follows a string on its line.
[[nodiscard]] std::string words_after_string(std::string_view found);

/// The text that strings on one line with + or & between them make, as programs and spreadsheets
/// join them, a blank between each two; nothing if it is another, or has a backslash.
[[nodiscard]] std::optional<std::string> joined_texts(std::string_view text);

/// With one quote for each two, as spreadsheets write them; in what a line to paste may hold.
[[nodiscard]] std::string single_quotes(std::string_view text);

/// True for a # that begins a comment where a value may be; of "medel #1" it is part.
[[nodiscard]] bool is_comment_at(std::string_view text, std::size_t at);

/// Without a comment after it; a sign right before a word or a number is none, and neither is one
/// with one of a pair of quotes on each side.
[[nodiscard]] std::string_view strip_comment(std::string_view text);

/// The sign that a text begins with and that another format puts before a comment.
[[nodiscard]] std::optional<std::string_view> comment_sign(std::string_view text);

/// True for a line that another format has as a comment: // A, ; A, /* A */.
[[nodiscard]] bool is_foreign_comment(std::string_view line);

/// True if nothing is where a value should be, or a word that other formats have for that.
[[nodiscard]] bool is_no_value(std::string_view text);

} // namespace caseflow
