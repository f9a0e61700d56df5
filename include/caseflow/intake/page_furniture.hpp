/// Why: a running head or foot is not part of a text, but any other line at the edge of a page is.
/// Only lines that recur with the same words, apart from the page number, are removed.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <span>
#include <vector>

namespace caseflow {

/// Clears the lines at the head or foot of most pages, and returns each wording once.
[[nodiscard]] std::vector<Line> take_furniture(std::vector<std::vector<Line>>& pages);

/// The line at which the foot of a web page begins, "Sidan uppdaterad 2023-01-20", if no sentences
/// or people follow; else the number of lines.
[[nodiscard]] std::size_t web_foot(std::span<const Line> lines);

} // namespace caseflow
