#include "caseflow/render/columns.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/lines.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/prose/line_parts.hpp"

#include <algorithm>
#include <numeric>

namespace caseflow {
namespace {

constexpr std::size_t narrowest = 6;       // no column is cut below that
constexpr std::size_t narrowest_text = 20; // of a wrapped column
constexpr std::size_t gap = 2;

/// The width of each column, cut from the last one backwards until all fit: the first columns
/// identify the row.
std::vector<std::size_t> widths_of(const std::vector<std::size_t>& cells, std::size_t columns,
                                   std::size_t width) {
    std::vector<std::size_t> widths(columns, 0);
    for (std::size_t i = 0; i < cells.size(); ++i)
        widths[i % columns] = std::max(widths[i % columns], cells[i]);
    const std::size_t total = std::accumulate(widths.begin(), widths.end(), gap * (columns - 1));
    std::size_t over = total - std::min(total, width);
    for (std::size_t i = columns; i-- > 0 && over > 0;) {
        const std::size_t less = std::min(over, widths[i] - std::min(widths[i], narrowest));
        widths[i] -= less;
        over -= less;
    }
    return widths;
}

/// The lines of a cell, without control characters.
std::vector<std::string> cell_lines(std::string_view cell) {
    std::vector<std::string> lines;
    for (const std::string_view line : lines_of(cell)) lines.push_back(visible_line(trim(line)));
    return lines;
}

using Row = std::vector<std::vector<std::string>>; // the lines of each cell

std::size_t width_of(const std::vector<std::string>& lines) {
    std::size_t widest = 0;
    for (const std::string& line : lines) widest = std::max(widest, display_width(line));
    return widest;
}

/// The width of the widest word: words are not broken.
std::size_t width_of_words(const std::vector<std::string>& lines) {
    std::size_t widest = 0;
    for (const std::string_view line : lines)
        for (std::size_t at = 0; at < line.size();) {
            const std::size_t end = std::min(line.find(' ', at), line.size());
            widest = std::max(widest, display_width(line.substr(at, end - at)));
            at = end + 1;
        }
    return std::min(widest, longest_whole_word);
}

/// The width of each column; the widest text is narrowed while the rows are too wide.
std::vector<std::size_t> wrapped_widths(const std::vector<Row>& rows, std::string_view columns,
                                        std::size_t width) {
    std::vector<std::size_t> widths(columns.size(), 0);
    std::vector<std::size_t> least(columns.size(), narrowest_text);
    for (const Row& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], width_of(row[i]));
            least[i] = std::max(least[i], width_of_words(row[i]));
        }
    std::size_t total = std::accumulate(widths.begin(), widths.end(), gap * (columns.size() - 1));
    for (; total > width; --total) {
        std::size_t* widest = nullptr;
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (columns[i] == 'w' && widths[i] > least[i] &&
                (widest == nullptr || widths[i] > *widest))
                widest = &widths[i];
        if (widest == nullptr) break;
        --*widest;
    }
    return widths;
}

/// The line with blanks added in words that are wider than a column.
std::string with_breaks(std::string_view line, std::size_t width) {
    std::string out;
    std::size_t used = 0; // cells of the word
    for (std::size_t at = 0; at < line.size();) {
        const std::string_view character = line.substr(at, character_length(line.substr(at)));
        const std::size_t cells = display_width(character);
        const bool is_full = character != " " && used + cells > width;
        if (is_full) out += ' ';
        used = character == " " ? 0 : is_full ? cells : used + cells;
        out += character;
        at += character.size();
    }
    return out;
}

/// The lines, wrapped if the column is a text.
std::vector<std::string> fit(const std::vector<std::string>& lines, bool text, std::size_t width) {
    if (!text) return lines;
    std::vector<std::string> all;
    for (const std::string& line : lines) {
        const std::string wrapped = wrap(with_breaks(line, width), width);
        for (std::string& part : cell_lines(wrapped)) all.push_back(std::move(part));
    }
    return all;
}

/// Adds the text, which is `cells` wide, padded to `width` cells, and the gap after it.
void add_cell(std::string& out, std::string_view text, std::size_t cells, std::size_t width,
              bool right) {
    const std::size_t space = width - std::min(width, cells);
    if (right) out.append(space, ' ');
    out.append(text).append((right ? 0 : space) + gap, ' ');
}

void end_line(std::string& out) {
    out.resize(out.find_last_not_of(' ') + 1);
    out += '\n';
}

/// Lays out a row, with each cell on as many lines as it needs.
std::string lay_out(const Row& row, std::string_view columns,
                    const std::vector<std::size_t>& widths) {
    std::size_t height = 1;
    for (const auto& lines : row) height = std::max(height, lines.size());
    std::string out;
    for (std::size_t line = 0; line < height; ++line) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string_view text = line < row[i].size() ? row[i][line] : std::string_view();
            add_cell(out, text, display_width(text), widths[i], columns[i] == 'r');
        }
        end_line(out);
    }
    return out;
}

} // namespace

std::string align_columns(std::vector<std::string> cells, std::string_view columns,
                          std::size_t width) {
    std::vector<std::size_t> own; // width of each cell, measured once
    own.reserve(cells.size());
    for (std::string& cell : cells) {
        cell = visible_line(cell);
        own.push_back(display_width(cell));
    }
    const auto widths = widths_of(own, columns.size(), width);
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::size_t column = i % columns.size();
        if (own[i] > widths[column]) {
            cells[i] = shorten(cells[i], widths[column]);
            own[i] = display_width(cells[i]);
        }
        add_cell(out, cells[i], own[i], widths[column], columns[column] == 'r');
        if (column + 1 == columns.size()) end_line(out);
    }
    return out;
}

std::string wrap_columns(const std::vector<std::string>& cells, std::string_view columns,
                         std::size_t width) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i % columns.size() == 0) rows.emplace_back();
        rows.back().push_back(cell_lines(cells[i]));
    }
    const auto widths = wrapped_widths(rows, columns, width);
    std::string out;
    for (Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = fit(row[i], columns[i] == 'w', widths[i]);
        out += lay_out(row, columns, widths);
    }
    return out;
}

} // namespace caseflow
