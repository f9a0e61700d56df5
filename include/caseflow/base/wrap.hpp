/// Why: running text for people fits their terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caseflow {

/// The words of a text on lines of at most `width` terminal cells where a word fits at all, the
/// second and later ones behind `indent` spaces, which count. No line end at the end.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::size_t indent = 0);

} // namespace caseflow
