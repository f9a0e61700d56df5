#include "caseflow/intake/stacked_rows.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/table_cells.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <string>

namespace caseflow {
namespace {

constexpr std::size_t longest_row_label = 70; // bytes
constexpr std::size_t fewest_rows = 3;        // two and their sum
constexpr std::size_t most_values = 8;        // of a row
constexpr std::size_t most_label_lines = 3;   // of a label

bool is_value(const Line& line) {
    const std::string_view text = trimmed(line.text);
    return (sum_in(text) || share_in(text)) && !year_in(text);
}

bool is_label(const Line& line) {
    const std::string_view text = trimmed(line.text);
    return !text.empty() && text.size() <= longest_row_label && text.find("  ") == text.npos &&
           std::string_view(".:;").find(text.back()) == text.npos && !is_value(line);
}

/// The cells of a row in columns that are the same in all rows.
std::string in_columns(const std::vector<std::string>& cells) {
    constexpr std::size_t width_of_label = 80;
    constexpr std::size_t width = 25;
    std::string row;
    std::size_t end = width_of_label;
    for (const std::string& cell : cells) {
        if (!row.empty()) {
            end += width;
            const std::size_t used = display_width(row) + display_width(cell);
            row += std::string(end > used + 2 ? end - used : 2, ' ');
        }
        row += cell;
    }
    return row;
}

/// A table with its cells on a line each.
class StackedTable {
  public:
    /// Reads rows with the same number of values, starting at a label.
    StackedTable(std::span<const Line> lines, std::size_t begin) : lines_(lines), end_(begin) {
        while (take_row()) {
        }
    }

    [[nodiscard]] bool found() const { return rows_.size() >= fewest_rows; }
    [[nodiscard]] std::size_t end() const { return end_; }
    [[nodiscard]] std::size_t values() const { return values_; }

    void put(std::vector<Line>& to) const {
        for (const auto& row : rows_) to.push_back({in_columns(row), lines_[end_ - 1].number});
    }

  private:
    bool take_row() {
        std::size_t at = end_;
        std::vector<std::string> cells(1);
        for (; at < lines_.size() && is_label(lines_[at]); ++at) {
            const bool continues =
                begins_small(trimmed(lines_[at].text)) && at < end_ + most_label_lines;
            if (!cells[0].empty() && !continues) return false;
            cells[0] += (cells[0].empty() ? "" : " ") + std::string(trimmed(lines_[at].text));
        }
        if (cells[0].empty()) return false;
        for (; at < lines_.size() && is_value(lines_[at]); ++at)
            cells.emplace_back(trimmed(lines_[at].text));
        const std::size_t values = cells.size() - 1;
        if (values == 0 || values > most_values || (values_ > 0 && values != values_)) return false;
        values_ = values;
        end_ = at;
        rows_.push_back(std::move(cells));
        return true;
    }

    std::span<const Line> lines_;
    std::size_t end_;
    std::size_t values_ = 0;
    std::vector<std::vector<std::string>> rows_;
};

/// Joins the heads of the columns, above the first row, in one line.
void put_heads_together(std::vector<Line>& lines, std::size_t columns) {
    if (lines.size() < columns) return;
    const auto first = lines.end() - static_cast<std::ptrdiff_t>(columns);
    if (!std::all_of(first, lines.end(), is_label)) return;
    std::vector<std::string> heads;
    for (auto line = first; line != lines.end(); ++line) heads.emplace_back(trimmed(line->text));
    first->text = in_columns(heads);
    lines.erase(first + 1, lines.end());
}

} // namespace

std::vector<Line> with_stacked_rows(std::span<const Line> all) {
    std::vector<Line> lines(all.begin(), all.end());
    std::erase_if(lines, [](const Line& line) { return line.blank(); });
    std::vector<Line> out;
    for (std::size_t i = 0; i < lines.size();) {
        const bool may_begin = i + 1 < lines.size() && is_label(lines[i]) &&
                               (is_value(lines[i + 1]) || begins_small(trimmed(lines[i + 1].text)));
        if (may_begin) {
            const StackedTable table(lines, i);
            if (table.found()) {
                put_heads_together(out, table.values() + 1);
                table.put(out);
                i = table.end();
                continue;
            }
        }
        out.push_back(lines[i++]);
    }
    return out;
}

} // namespace caseflow
