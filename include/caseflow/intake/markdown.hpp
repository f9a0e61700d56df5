/// Why: decisions are copied as Markdown from a wiki, a converter or `render --format md`. Its
/// marks are not part of the words.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// True for a text with Markdown headings: "## Beslut".
[[nodiscard]] bool is_markdown(std::string_view text);

/// A line without the marks of headings, bold words and line breaks, and with escaped characters as
/// themselves.
[[nodiscard]] std::string without_markdown(std::string_view line);

/// Removes the lines of dashes or equals signs that underline a known heading.
void take_underlines(std::vector<Line>& lines);

} // namespace caseflow
