/// Why: text for people fits their terminal and has the plurals and numbers of their language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caseflow {

/// The words of a text on lines of at most `width` terminal cells if each word fits. The second and
/// later lines are indented by `indent` spaces, which count. No line end at the end.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width, std::size_t indent = 0);

/// The text, cut to `width` terminal cells, with "…" at the end if there was more.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t width);

/// "1 case", "2 cases".
[[nodiscard]] std::string pluralize(std::size_t count, std::string_view noun);

/// A decimal number as the reader's language writes it: "33.3", in Swedish "33,3".
[[nodiscard]] std::string decimal_text(std::string number);

} // namespace caseflow
