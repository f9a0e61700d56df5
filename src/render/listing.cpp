#include "caseflow/render/listing.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/render/columns.hpp"
#include "caseflow/render/csv.hpp"
#include "caseflow/render/json.hpp"

#include <fmt/format.h>
#include <sstream>

namespace caseflow {
namespace {

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

/// A name as it is if names end in NUL, else without control characters.
std::string ended(const std::string& name, const ListStyle& style) {
    return style.zero ? name + '\0' : visible_line(name) + '\n';
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
    std::string columns;
    for (const QueryKey& column : style.columns) columns += stands_right(column) ? 'r' : 'l';
    std::vector<std::string> cells;
    for (const std::string& line : lines) {
        std::istringstream of_line(line);
        for (std::size_t i = 0; i < columns.size(); ++i)
            std::getline(of_line, cells.emplace_back(), '\t');
    }
    return in_columns(cells, columns, width);
}

} // namespace caseflow
