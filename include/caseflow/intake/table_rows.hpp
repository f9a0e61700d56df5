/// Why: a table below the points of a decision, or below its documents, is none of them.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <vector>

namespace caseflow {

/// True for the first line of a table with two rows at least, or of years with a row of sums.
[[nodiscard]] bool begins_table_at(const std::vector<Line>& lines, std::size_t i);

/// "Kostnadsplan" with a table right under it.
[[nodiscard]] bool heads_table(const std::vector<Line>& lines, std::size_t i);

} // namespace caseflow
