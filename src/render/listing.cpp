#include "caseflow/render/listing.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/render/columns.hpp"
#include "caseflow/render/csv.hpp"
#include "caseflow/render/json.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace caseflow {
namespace {

std::string no_head(const ListStyle& /*style*/) {
    return {};
}

bool is_number(const QueryKey& column) {
    const Type type = column.field->type;
    return type == Type::amount || type == Type::integer || type == Type::percentage;
}

std::vector<Cell> headings(const ListStyle& style) {
    std::vector<Cell> cells;
    for (const QueryKey& column : style.columns) cells.emplace_back(column.field->path);
    return cells;
}

std::vector<Cell> cells_of(const Listed& listed, const ListStyle& style, bool for_people) {
    std::vector<Cell> cells;
    for (const QueryKey& column : style.columns) {
        const std::string text = text_of(column, listed, for_people);
        cells.push_back(is_number(column) ? Cell::number(text) : Cell(text));
    }
    return cells;
}

/// For cells that are not aligned yet.
std::string remove_line_end(std::string line) {
    line.pop_back();
    return line;
}

std::string table_head(const ListStyle& style) {
    return remove_line_end(tsv_line(headings(style)));
}

std::string table_line(const Listed& listed, const ListStyle& style) {
    return remove_line_end(tsv_line(cells_of(listed, style, true)));
}

std::string tsv_row(const Listed& listed, const ListStyle& style) {
    return tsv_line(cells_of(listed, style, false));
}

std::string csv_head(const ListStyle& style) {
    return csv_line(headings(style), style.delimiter);
}

std::string csv_row(const Listed& listed, const ListStyle& style) {
    return csv_line(cells_of(listed, style, false), style.delimiter);
}

std::string json_head(const ListStyle& /*style*/) {
    return fmt::format("{{\"format_version\":{},\"cases\":[\n", json_version);
}

std::string json_line(const Listed& listed, const ListStyle& /*style*/) {
    return case_json(listed, false);
}

std::string ndjson_line(const Listed& listed, const ListStyle& /*style*/) {
    return case_json(listed, true) + "\n";
}

/// A name unchanged if names end in NUL, else without control characters.
std::string line_of(const std::string& name, const ListStyle& style) {
    return style.zero ? name + '\0' : visible_line(name) + '\n';
}

std::string path_line(const Listed& listed, const ListStyle& style) {
    return line_of(listed.derived.path, style);
}

/// Empty for a case without a number, which is an error reported elsewhere.
std::string number_line(const Listed& listed, const ListStyle& style) {
    if (listed.data.diarienummer.empty()) return {};
    return line_of(listed.data.diarienummer, style);
}

constexpr ListFormat listing_table[] = {
    {"table", table_head, table_line, {}, {}, ListFormat::Uses::columns, true},
    {"tsv", no_head, tsv_row, {}, {}},
    {"csv", csv_head, csv_row, {}, {}},
    {"json", json_head, json_line, ",\n", "\n]}\n", ListFormat::Uses::everything},
    {"ndjson", no_head, ndjson_line, {}, {}, ListFormat::Uses::everything},
    {"path", no_head, path_line, {}, {}, ListFormat::Uses::name},
    {"number", no_head, number_line, {}, {}, ListFormat::Uses::name},
};

} // namespace

std::span<const ListFormat> list_formats() {
    return listing_table;
}

bool needs_only_names(const ListFormat& format, const ListStyle& style) {
    if (format.uses != ListFormat::Uses::columns) return format.uses == ListFormat::Uses::name;
    return std::all_of(style.columns.begin(), style.columns.end(),
                       [](const QueryKey& column) { return column.is_in_name(); });
}

std::string align(const std::vector<std::string>& lines, const ListStyle& style,
                  std::size_t width) {
    std::string columns;
    for (const QueryKey& column : style.columns) columns += is_number(column) ? 'r' : 'l';
    std::vector<std::string> cells;
    for (const std::string& line : lines) {
        std::istringstream of_line(line);
        for (std::size_t i = 0; i < columns.size(); ++i)
            std::getline(of_line, cells.emplace_back(), '\t');
    }
    return align_columns(std::move(cells), columns, width);
}

} // namespace caseflow
