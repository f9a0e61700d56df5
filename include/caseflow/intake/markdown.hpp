/// Why: a decision is copied out of a wiki, a converter or `render --format md` as Markdown, whose
/// marks do not belong to its words.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// True for a text with headings as Markdown writes them: "## Beslut".
[[nodiscard]] bool is_markdown(std::string_view text);

/// A line without the marks of a heading, of bold words and of a line break, and with what a
/// backslash protects as itself.
[[nodiscard]] std::string without_markdown(std::string_view line);

/// Takes the lines of dashes or equals signs away that underline a known heading.
void take_underlines(std::vector<Line>& lines);

} // namespace caseflow
