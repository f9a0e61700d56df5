/// Why: a word that looks right may contain a character that cannot be seen, copied from a web page
/// or a word processor. Errors name such characters, and no content of a file may change the
/// reading order.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// True for a control character that changes the reading order of what follows.
[[nodiscard]] bool turns_reading_order(char32_t code);

/// The text with invisible characters replaced by their code points, as in <U+200B>: soft hyphens,
/// characters without width, line separators and those that change the reading order. Characters
/// that combine others into a sign or an emoji are left.
[[nodiscard]] std::string name_invisible(std::string_view text);

} // namespace caseflow
