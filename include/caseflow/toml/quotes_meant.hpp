/// Why: word processors put typographic quotes around a text, and people type one too many or leave
/// one out. The characters next to a quote show whether it is around the text or around words in
/// it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace caseflow {

/// The quote of any kind that a text begins with: straight, typographic, a backtick.
[[nodiscard]] std::optional<std::string_view> quote_at_start(std::string_view text);

/// The quote of any kind that a text ends with.
[[nodiscard]] std::optional<std::string_view> quote_at_end(std::string_view text);

/// Without the quotes of any kind that are round a text, and without one that has no other to go
/// with it; those round words in it stay. Without a semicolon, comma or full stop after the last.
[[nodiscard]] std::string_view strip_quotes(std::string_view text);

/// The signs at the end of a text that three quotes begin and none end, in the place of those:
/// three, or fewer without their mates; on its last line, or on one above comments. Nothing if
/// there are none.
[[nodiscard]] std::optional<std::string_view> quotes_in_place_of_three(std::string_view text);

/// False if a quote in a text has no other to go with it.
[[nodiscard]] bool quotes_pair_up(std::string_view text);

/// True for quotes around words at both ends of a text, which may be a title: "Ung" i "Norr". False
/// if another key may be in it.
[[nodiscard]] bool has_quotes_at_both_ends(std::string_view text);

/// Past the quote that ends the text at `at`, which one begins: the first that has a separator, a
/// bracket, another text, a comment or nothing after it. Nothing if no quote is such a one.
[[nodiscard]] std::optional<std::size_t> end_of_quotes(std::string_view text, std::size_t at);

} // namespace caseflow
