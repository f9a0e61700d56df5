/// Why: what people read fits their terminal and counts as they do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caseflow {

/// The words of a text on lines of at most `width` terminal cells if each word fits, the
/// second and later ones after `indent` spaces, which count. No line end at the end.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width, std::size_t indent = 0);

/// The text, or as much of it as `width` terminal cells hold, "…" at the end if there was
/// more.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t width);

/// "1 case", "2 cases".
[[nodiscard]] std::string pluralize(std::size_t count, std::string_view noun);

/// A decimal number as the reader's language writes it: "33.3", in Swedish "33,3".
[[nodiscard]] std::string decimal_text(std::string number);

} // namespace caseflow
