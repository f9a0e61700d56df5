#include "caseflow/render/document.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

/// Punctuation that is markup anywhere in a line of CommonMark, or in the extensions of GitHub and
/// pandoc.
constexpr std::string_view anywhere = "\\`*_<>[]&~|$^";

/// `.` or `)` behind up to nine digits at the front of a line would begin an ordered list.
std::size_t list_marker(std::string_view line) {
    std::size_t digits = 0;
    while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
    const bool marker =
        digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    return marker ? digits : std::string_view::npos;
}

/// True where a line's first character would begin a heading, list, rule, table or line of another
/// block.
bool begins_block(char c) {
    return std::string_view("#+-=:%").find(c) != std::string_view::npos;
}

/// Blanks at either end of a line are markup (code, a hard break) or dropped: written as entities
/// they stay.
std::string blank(char c) {
    return c == '\t' ? "&#9;" : "&#32;";
}

std::string escape_line(std::string_view line) {
    const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
    const std::size_t last = line.find_last_not_of(" \t");
    const std::size_t marker = list_marker(line);
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (i < first || (last != std::string_view::npos && i > last)) {
            out += blank(c);
            continue;
        }
        const bool special = anywhere.find(c) != std::string_view::npos ||
                             (i == 0 && begins_block(c)) || i == marker;
        if (special) out += '\\';
        out += c;
    }
    return out;
}

/// Escapes a text line by line; `line_break` is what a line end becomes.
std::string escape(std::string_view text, std::string_view line_break) {
    std::string out;
    for (;;) {
        const std::size_t end = text.find('\n');
        out += escape_line(text.substr(0, end));
        if (end == std::string_view::npos) return out;
        out += line_break;
        text.remove_prefix(end + 1);
    }
}

constexpr std::string_view hard_break = "\\\n";
constexpr std::string_view in_heading = "&#10;"; // a heading has one line

void write_points(std::string& out, const std::vector<std::string>& points) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::string marker = fmt::format("{}. ", i + 1);
        const std::string indent(marker.size(), ' ');
        std::string separator = marker;
        for (const std::string& paragraph : paragraphs(points[i])) {
            out += separator + escape(paragraph, fmt::format("{}{}", hard_break, indent)) + '\n';
            separator = '\n' + indent;
        }
    }
}

void write_lines(std::string& out, const std::vector<std::string>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += hard_break;
        std::string_view separator;
        for (const std::string& lines : paragraphs(items[i])) {
            out += separator;
            out += escape(lines, hard_break);
            separator = hard_break;
        }
    }
    out += '\n';
}

/// A table as GitHub and pandoc read it: a row of dashes under the headings says what stands right.
void write_table(std::string& out, const Block& table) {
    for (std::size_t i = 0; i < table.items.size(); ++i) {
        const bool last = (i + 1) % table.columns.size() == 0;
        out += "| " + escape(table.items[i], " ") + (last ? " |\n" : " ");
        if (i + 1 != table.columns.size()) continue;
        for (const char side : table.columns) out += side == 'r' ? "| ---: " : "| --- ";
        out += "|\n";
    }
}

} // namespace

std::string write_md(const Outline& document) {
    std::string out;
    for (const Block& block : document) {
        if (!out.empty()) out += '\n';
        switch (block.kind) {
        case Block::Kind::title:
            out += "# " + escape(block.items.front(), in_heading) + '\n';
            break;
        case Block::Kind::heading:
            out += "## " + escape(block.items.front(), in_heading) + '\n';
            break;
        case Block::Kind::points:
            write_points(out, block.items);
            break;
        case Block::Kind::table:
            write_table(out, block);
            break;
        default:
            write_lines(out, block.items);
        }
    }
    return out;
}

} // namespace caseflow
