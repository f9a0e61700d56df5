#include "caseflow/render/csv.hpp"

#include "caseflow/base/utf8.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// The text without control characters; its line ends, CRLF too, stay as they are.
std::string visible_lines(std::string_view text) {
    std::string out;
    for (std::size_t end; (end = text.find("\r\n")) != std::string_view::npos;) {
        out += visible(text.substr(0, end)) + "\r\n";
        text.remove_prefix(end + 2);
    }
    return out + visible(text);
}

/// True if a spreadsheet would run the text, or if it looks like a text already marked against
/// that.
bool is_formula(const std::string& text) {
    constexpr std::string_view signs[] = {"=",  "+",      "-",      "@",      "\t",    "\r",
                                          "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    const std::size_t first = std::min(text.find_first_not_of('\''), text.size());
    const std::string_view rest = std::string_view(text).substr(first);
    return std::any_of(std::begin(signs), std::end(signs),
                       [&](std::string_view sign) { return rest.starts_with(sign); });
}

/// A field as in RFC 4180 2.5 to 2.7.
std::string csv_field(const Cell& cell, Delimiter delimiter) {
    std::string text = visible_lines(cell.value);
    if (!cell.is_text && delimiter.character == ';')
        std::replace(text.begin(), text.end(), '.', ',');
    if (cell.is_text && is_formula(text)) text.insert(0, 1, '\'');
    if (text.find_first_of(std::string("\"\r\n") + delimiter.character) == std::string::npos)
        return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + "\"";
}

} // namespace

std::string csv_line(const std::vector<Cell>& cells, Delimiter delimiter) {
    std::string line;
    for (const Cell& cell : cells) {
        if (&cell != &cells.front()) line += delimiter.character;
        line += csv_field(cell, delimiter);
    }
    return line + "\r\n";
}

std::string tsv_line(const std::vector<Cell>& cells) {
    std::string line;
    for (const Cell& cell : cells) {
        if (&cell != &cells.front()) line += '\t';
        line += visible_line(cell.value);
    }
    return line + "\n";
}

} // namespace caseflow
