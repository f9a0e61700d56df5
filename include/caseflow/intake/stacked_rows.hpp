/// Why: a text taken out of a PDF has the cells of a table on a line each, one below the other.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <span>
#include <vector>

namespace caseflow {

/// The lines, with the rows of tables whose cells have a line each put together.
[[nodiscard]] std::vector<Line> with_stacked_rows(std::span<const Line> lines);

} // namespace caseflow
