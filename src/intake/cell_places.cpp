#include "caseflow/intake/cell_places.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/line_columns.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace caseflow {
namespace {

std::string_view line_with(std::span<const Line> lines, const Line& cell) {
    const auto line = std::partition_point(
        lines.begin(), lines.end(), [&](const Line& each) { return each.number < cell.number; });
    return line == lines.end() ? std::string_view{} : std::string_view(line->text);
}

} // namespace

std::size_t offset_of_cell(std::span<const Line> lines, const Line& cell) {
    const std::string_view line = line_with(lines, cell);
    return std::min(line.find(cell.text), line.size());
}

std::size_t column_of_cell(std::span<const Line> lines, const Line& cell) {
    return display_width(line_with(lines, cell).substr(0, offset_of_cell(lines, cell)));
}

std::string cell_in_column(std::span<const Line> lines, std::size_t row, std::size_t column) {
    if (row >= lines.size()) return {};
    for (std::string& text : columns_of(lines[row].text))
        if (column_of_cell(lines, {text, lines[row].number}) == column) return std::move(text);
    return {};
}

void sort_by_place(std::vector<Line>& cells, std::span<const Line> lines) {
    std::stable_sort(cells.begin(), cells.end(), [&](const Line& a, const Line& b) {
        return std::pair(a.number, offset_of_cell(lines, a)) <
               std::pair(b.number, offset_of_cell(lines, b));
    });
}

} // namespace caseflow
