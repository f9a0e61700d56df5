/// Why: a running head or foot is no part of a text, but whatever else stands at the edge of a page
/// is: only lines that come again with the same words, apart from the page's number, are taken out.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <vector>

namespace caseflow {

/// Clears the lines at the head or foot of most pages, and returns them: each wording once.
[[nodiscard]] std::vector<Line> take_furniture(std::vector<std::vector<Line>>& pages);

} // namespace caseflow
