/// Why: a list, a report and a decision text align the columns of their tables in one way.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// Cells, row by row, in columns as wide as their widest cell, two spaces apart; `columns` has a
/// letter for each: r for right, any other for left. If the rows are wider than `width` terminal
/// cells, the last columns are cut first, then those before them.
[[nodiscard]] std::string align_columns(std::vector<std::string> cells, std::string_view columns,
                                        std::size_t width = std::string::npos);

/// Like align_columns, but nothing is cut: columns with the letter w are texts, wrapped between
/// words so that the rows are `width` cells wide if possible. A column is at least as wide as its
/// longest word; only a word of more than longest_whole_word cells is broken. A line feed begins a
/// new line of its cell.
[[nodiscard]] std::string wrap_columns(const std::vector<std::string>& cells,
                                       std::string_view columns, std::size_t width);

} // namespace caseflow
