/// Why: messages show what a person has written, and what to write instead, in one way.
#pragma once

#include "caseflow/model/field.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// Skips blanks and no-break spaces. Returns where they end.
[[nodiscard]] std::size_t skip_spaces(std::string_view text, std::size_t at);

/// A text in a message: on one line, and cut if it is long.
[[nodiscard]] std::string excerpt(std::string_view text);

/// The message for a key, `rest`, on the line of another key, or for a key without a value, whose
/// line is as in `as_in` if that is known.
[[nodiscard]] std::string second_key(std::string_view rest);
[[nodiscard]] std::string no_value_of(std::string_view key, std::string_view as_in, bool in_braces);

/// The whole of a text that is to be written elsewhere; nothing if it is too long for a message or
/// has several lines.
[[nodiscard]] std::optional<std::string> movable_line(std::string_view text);

/// The name of a type in messages: "a date".
[[nodiscard]] std::string expectation(const FieldInfo* field);

/// A text in the quotes that need the fewest escapes.
[[nodiscard]] std::string quote_readably(std::string_view text);

/// Bytes of the bullet or number at the beginning of a list item, with the blanks after it; 0 if
/// there is none.
[[nodiscard]] std::size_t list_marker(std::string_view text);

/// Bytes of the signs that mail programs and listings put before each line: "> ", "12: ".
[[nodiscard]] std::size_t prefix_size(std::string_view text);

/// The content of a text that is not TOML: without quotes around it, and without what mail programs
/// put around an address.
[[nodiscard]] std::string_view content_of(std::string_view text);

/// A number or a date without brackets around it, and without what ends a sentence or an item after
/// it: (5), 3) and 5;
[[nodiscard]] std::string_view number_content(std::string_view text);

/// A text without the brackets around its quotes, and without the empty quotes or brackets of a
/// template after it.
[[nodiscard]] std::string_view without_brackets(std::string_view text);

/// The message about a text over several lines without the three quotes that it needs.
[[nodiscard]] std::string three_quotes_expected(std::string_view text);

/// The message about closing brackets or quotes that nothing opens.
[[nodiscard]] std::string unmatched_signs(std::string_view found);

/// The message about text after a string on its line.
[[nodiscard]] std::string words_after_string(std::string_view found);

/// The message for a key, header or element that has become part of a comment.
[[nodiscard]] std::string part_of_comment(std::string_view found);

/// The text made by strings on one line with + or & between them, as in programs and spreadsheets,
/// joined by blanks. Nothing if there is anything else, or a backslash.
[[nodiscard]] std::optional<std::string> joined_texts(std::string_view text);

/// A text with one quote for each doubled one, as spreadsheets write them; only as far as a line to
/// paste may reach.
[[nodiscard]] std::string single_quotes(std::string_view text);

/// True for a # that begins a comment where a value may be. In "medel #1" it is part of the value.
[[nodiscard]] bool is_comment_at(std::string_view text, std::size_t at);

/// A text without the comment after it. A sign right before a word or a number does not begin one,
/// and neither does a sign inside a pair of quotes.
[[nodiscard]] std::string_view strip_comment(std::string_view text);

/// The sign at the beginning of a text that starts a comment in another format.
[[nodiscard]] std::optional<std::string_view> comment_sign(std::string_view text);

/// True for a line that is a comment in another format: // A, ; A, /* A */.
[[nodiscard]] bool is_foreign_comment(std::string_view line);

/// True if a value is absent, or is a word that means that in other formats.
[[nodiscard]] bool is_no_value(std::string_view text);

} // namespace caseflow
