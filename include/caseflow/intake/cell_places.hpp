/// Why: a label and its value are found by their places on their lines.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace caseflow {

/// The place of a cell on its line, in bytes.
[[nodiscard]] std::size_t offset_of_cell(std::span<const Line> lines, const Line& cell);

/// The place of a cell on its line, in columns of a terminal.
[[nodiscard]] std::size_t column_of_cell(std::span<const Line> lines, const Line& cell);

/// The cell of a row that begins in a column; empty if there is none.
[[nodiscard]] std::string cell_in_column(std::span<const Line> lines, std::size_t row,
                                         std::size_t column);

/// Sorts cells in the order of the text.
void sort_by_place(std::vector<Line>& cells, std::span<const Line> lines);

} // namespace caseflow
