/// Why: a running head or foot is not part of a text, but any other line at the edge of a page is.
/// Only lines that recur with the same words, the page number aside, are taken out.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <vector>

namespace caseflow {

/// Clears the lines at the head or foot of most pages, and returns them: each wording once.
[[nodiscard]] std::vector<Line> take_furniture(std::vector<std::vector<Line>>& pages);

} // namespace caseflow
