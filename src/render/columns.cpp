#include "caseflow/render/columns.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"

#include <algorithm>
#include <numeric>

namespace caseflow {
namespace {

constexpr std::size_t narrowest = 6; // a column is not cut below that
constexpr std::size_t gap = 2;

/// The width of each column, cut from the last one backwards until all fit: the first columns say
/// what a row is about.
std::vector<std::size_t> widths_of(const std::vector<std::string>& cells, std::size_t columns,
                                   std::size_t width) {
    std::vector<std::size_t> widths(columns, 0);
    for (std::size_t i = 0; i < cells.size(); ++i)
        widths[i % columns] = std::max(widths[i % columns], display_width(cells[i]));
    const std::size_t total = std::accumulate(widths.begin(), widths.end(), gap * (columns - 1));
    std::size_t over = total - std::min(total, width);
    for (std::size_t i = columns; i-- > 0 && over > 0;) {
        const std::size_t less = std::min(over, widths[i] - std::min(widths[i], narrowest));
        widths[i] -= less;
        over -= less;
    }
    return widths;
}

} // namespace

std::string align_columns(const std::vector<std::string>& raw, std::string_view columns,
                          std::size_t width) {
    std::vector<std::string> cells;
    cells.reserve(raw.size());
    for (const std::string& cell : raw) cells.push_back(visible_line(cell));
    const auto widths = widths_of(cells, columns.size(), width);
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::size_t column = i % columns.size();
        const std::string cell = shorten(cells[i], widths[column]);
        const std::string space(widths[column] - std::min(widths[column], display_width(cell)),
                                ' ');
        out += columns[column] == 'r' ? space + cell : cell + space;
        out.append(gap, ' ');
        if (column + 1 < columns.size()) continue;
        out.resize(out.find_last_not_of(' ') + 1);
        out += '\n';
    }
    return out;
}

} // namespace caseflow
