/// Why: a label and its value are found by where they stand on their lines.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <cstddef>
#include <span>

namespace caseflow {

/// Where a cell stands on its line, in bytes.
[[nodiscard]] std::size_t offset_of_cell(std::span<const Line> lines, const Line& cell);

/// Where a cell stands on its line, in columns of a terminal.
[[nodiscard]] std::size_t column_of_cell(std::span<const Line> lines, const Line& cell);

} // namespace caseflow
