/// Why: a list, a report and a decision text align the columns of their tables in one way.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// Cells, row after row, in columns as wide as their widest cell, two spaces apart; `columns` has a
/// letter for each, l for left or r for right. If the rows are wider than `width` terminal cells,
/// the last columns are cut first, then those before them.
[[nodiscard]] std::string align_columns(const std::vector<std::string>& cells,
                                        std::string_view columns,
                                        std::size_t width = std::string::npos);

} // namespace caseflow
