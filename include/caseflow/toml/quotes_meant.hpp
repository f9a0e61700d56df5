/// Why: word processors put typographic quotes around a text, and people type one too many or leave
/// one out. The characters next to a quote show whether it encloses the whole text or words in it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace caseflow {

/// The quote of any kind that a text begins with: straight, typographic, a backtick.
[[nodiscard]] std::optional<std::string_view> quote_at_start(std::string_view text);

/// The quote of any kind that a text ends with.
[[nodiscard]] std::optional<std::string_view> quote_at_end(std::string_view text);

/// A text without quotes of any kind around it, and without a quote that has no match; quotes
/// around words in it stay. A semicolon, comma or full stop after the last quote is dropped too.
[[nodiscard]] std::string_view strip_quotes(std::string_view text);

/// The signs at the end of a text that begins with three quotes and should end with three: three
/// other signs, or fewer without a match, on its last line or on one above comments. Nothing if
/// there are none.
[[nodiscard]] std::optional<std::string_view> quotes_in_place_of_three(std::string_view text);

/// False if a quote in a text has no match.
[[nodiscard]] bool quotes_pair_up(std::string_view text);

/// True if a text both begins and ends with quotes around words, as a title may: "Ung" i "Norr".
/// False if it may contain another key.
[[nodiscard]] bool has_quotes_at_both_ends(std::string_view text);

/// The end of the text that begins with a quote at `at`: after the first quote that a separator, a
/// bracket, another text, a comment or the end follows. Nothing if no quote qualifies.
[[nodiscard]] std::optional<std::size_t> end_of_quotes(std::string_view text, std::size_t at);

} // namespace caseflow
