/// Why: a text extracted from a PDF has each cell of a table on a line of its own.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <span>
#include <vector>

namespace caseflow {

/// The lines, with table rows joined if each of their cells was on a line of its own.
[[nodiscard]] std::vector<Line> with_stacked_rows(std::span<const Line> lines);

} // namespace caseflow
