#include "caseflow/render/listing.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/render/csv.hpp"
#include "caseflow/render/json.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace caseflow {
namespace {

constexpr std::size_t narrowest = 6; // a column is not cut below that
constexpr std::size_t gap = 2;

template <class Cell>
std::string joined(const ListStyle& style, std::string_view delimiter, Cell&& cell) {
    std::string line;
    for (const QueryKey& column : style.columns) {
        if (&column != &style.columns.front()) line += delimiter;
        line += cell(column);
    }
    return line;
}

std::string heading(const QueryKey& column) {
    return column.field->path;
}

std::string no_head(const ListStyle& /*style*/) {
    return {};
}

std::string table_head(const ListStyle& style) {
    return joined(style, "\t", heading);
}

std::string table_line(const Listed& one, const ListStyle& style) {
    return joined(style, "\t",
                  [&](const QueryKey& column) { return visible_line(text_of(column, one, true)); });
}

std::string tsv_line(const Listed& one, const ListStyle& style) {
    return joined(
               style, "\t",
               [&](const QueryKey& column) { return visible_line(text_of(column, one, false)); }) +
           "\n";
}

template <class Cell>
std::string csv_of(const ListStyle& style, Cell&& cell) {
    std::vector<std::string> fields;
    for (const QueryKey& column : style.columns) fields.push_back(cell(column));
    return csv_line(fields, style.delimiter);
}

std::string csv_head(const ListStyle& style) {
    return csv_of(style, heading);
}

std::string csv_row(const Listed& one, const ListStyle& style) {
    return csv_of(style, [&](const QueryKey& column) { return text_of(column, one, false); });
}

std::string json_head(const ListStyle& /*style*/) {
    return fmt::format("{{\"format_version\":{},\"cases\":[\n", json_version);
}

std::string json_line(const Listed& one, const ListStyle& /*style*/) {
    return case_json(one, false);
}

std::string ndjson_line(const Listed& one, const ListStyle& /*style*/) {
    return case_json(one, true) + "\n";
}

std::string ended(const std::string& name, const ListStyle& style) {
    return name + (style.zero ? '\0' : '\n');
}

std::string path_line(const Listed& one, const ListStyle& style) {
    return ended(one.derived.path, style);
}

std::string number_line(const Listed& one, const ListStyle& style) {
    return ended(one.data.diarienummer, style);
}

constexpr ListFormat table[] = {
    {"table", table_head, table_line, {}, {}}, {"tsv", no_head, tsv_line, {}, {}},
    {"csv", csv_head, csv_row, {}, {}},        {"json", json_head, json_line, ",\n", "\n]}\n"},
    {"ndjson", no_head, ndjson_line, {}, {}},  {"path", no_head, path_line, {}, {}},
    {"number", no_head, number_line, {}, {}},
};

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    for (;;) {
        const std::size_t tab = line.find('\t');
        cells.push_back(line.substr(0, tab));
        if (tab == std::string_view::npos) return cells;
        line.remove_prefix(tab + 1);
    }
}

/// How wide each column is, cut from the last one on until all fit: what a case is called stands
/// first.
std::vector<std::size_t> widths_of(const std::vector<std::string>& lines, std::size_t columns,
                                   std::size_t width) {
    std::vector<std::size_t> widths(columns, 0);
    for (const std::string& line : lines) {
        const auto cells = cells_of(line);
        for (std::size_t i = 0; i < columns; ++i)
            widths[i] = std::max(widths[i], display_width(cells[i]));
    }
    const std::size_t total = std::accumulate(widths.begin(), widths.end(), gap * (columns - 1));
    std::size_t over = total - std::min(total, width);
    for (std::size_t i = columns; i-- > 0 && over > 0;) {
        const std::size_t less = std::min(over, widths[i] - std::min(widths[i], narrowest));
        widths[i] -= less;
        over -= less;
    }
    return widths;
}

bool stands_right(const QueryKey& column) {
    const Type type = column.field->type;
    return type == Type::amount || type == Type::integer || type == Type::percentage;
}

} // namespace

std::span<const ListFormat> list_formats() {
    return table;
}

std::string aligned(const std::vector<std::string>& lines, const ListStyle& style,
                    std::size_t width) {
    const std::size_t columns = style.columns.size();
    const auto widths = widths_of(lines, columns, width);
    std::string out;
    for (const std::string& line : lines) {
        const auto cells = cells_of(line);
        std::string row;
        for (std::size_t i = 0; i < columns; ++i) {
            const std::string cell = cut(cells[i], widths[i]);
            const std::string space(widths[i] - std::min(widths[i], display_width(cell)), ' ');
            row += stands_right(style.columns[i]) ? space + cell : cell + space;
            row.append(gap, ' ');
        }
        row.resize(row.find_last_not_of(' ') + 1);
        out += row + "\n";
    }
    return out;
}

} // namespace caseflow
