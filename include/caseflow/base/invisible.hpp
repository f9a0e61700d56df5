/// Why: a word that looks right may hold a character that nobody sees, copied from a web page or a
/// word processor. Errors name such characters; nothing a file holds may turn the reading order.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// True for a control character that turns the reading order of what follows.
[[nodiscard]] bool turns_reading_order(char32_t code);

/// The text with the code points of what nobody sees in its place, as in <U+200B>: soft hyphens,
/// characters without width, line separators and those that turn the reading order. What makes a
/// sign or an emoji of others is left.
[[nodiscard]] std::string name_invisible(std::string_view text);

} // namespace caseflow
