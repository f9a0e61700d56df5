/// Why: what people read fits their terminal and counts as they do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caseflow {

/// The words of a text on lines of at most `width` terminal cells where a word fits at all, the
/// second and later ones behind `indent` spaces, which count. No line end at the end.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::size_t indent = 0);

/// "1 case", "2 cases".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

} // namespace caseflow
