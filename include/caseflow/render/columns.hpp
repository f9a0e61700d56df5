/// Why: a list, a report and a decision text align the columns of their tables in one way.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// Cells, row after row, in columns as wide as their widest cell, two spaces apart; `columns` has a
/// letter for each, r for right, any other for left. If the rows are wider than `width` terminal
/// cells, the last columns are cut first, then those before them.
[[nodiscard]] std::string align_columns(const std::vector<std::string>& cells,
                                        std::string_view columns,
                                        std::size_t width = std::string::npos);

/// As align_columns, but nothing is cut: columns whose letter is w, texts, are wrapped between
/// words so that the rows are `width` cells wide if each word fits; a line feed begins a new line
/// of its cell.
[[nodiscard]] std::string wrap_columns(const std::vector<std::string>& cells,
                                       std::string_view columns, std::size_t width);

/// The text with no-break spaces within each number, and between a number and its unit or the
/// section sign before it: "1 000 000 kr", "12 %", "§ 131" stay on one line.
[[nodiscard]] std::string keep_numbers_whole(std::string_view text);

} // namespace caseflow
