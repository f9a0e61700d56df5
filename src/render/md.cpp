#include "caseflow/render/document.hpp"
#include "caseflow/render/marked.hpp"

#include <algorithm>

namespace caseflow {
namespace {

/// Punctuation that is markup anywhere in a line of CommonMark, or in the extensions of GitHub and
/// pandoc.
constexpr std::string_view anywhere = "\\`*_<>[]&~|$^";

/// `.` or `)` after up to nine digits at the front of a line would begin an ordered list.
std::size_t list_marker(std::string_view line) {
    std::size_t digits = 0;
    while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
    const bool marker =
        digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    return marker ? digits : std::string_view::npos;
}

/// True if a line's first character would begin a heading, list, rule, table or another block.
bool begins_block(char c) {
    return std::string_view("#+-=:%").find(c) != std::string_view::npos;
}

/// Blanks at either end of a line are markup (code, a hard break) or dropped, so they are written
/// as entities.
std::string blank(char c) {
    return c == '\t' ? "&#9;" : "&#32;";
}

std::string escape_markdown(std::string_view line) {
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
        const bool closes_heading = i == last && c == '#';
        const bool special = anywhere.find(c) != std::string_view::npos ||
                             (i == 0 && begins_block(c)) || i == marker || closes_heading;
        if (special) out += '\\';
        out += c;
    }
    return out;
}

using Markdown = Marked<escape_markdown>;

constexpr Markup hard_break = "\\\n";

/// A heading has one line.
void write_heading(Markdown& out, Markup level, const std::string& text) {
    out.markup(level);
    out.text(text, "&#10;");
    out.markup("\n");
}

void write_points(Markdown& out, const std::vector<std::string>& points) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::size_t width = std::to_string(i + 1).size() + 2; // of "1. "
        bool first = true;
        for (const std::string& paragraph : paragraphs(points[i])) {
            if (first) {
                out.number(i + 1);
                out.markup(". ");
            } else {
                out.markup("\n");
                out.indent(width);
            }
            first = false;
            out.text(paragraph, hard_break, width);
            out.markup("\n");
        }
    }
}

void write_lines(Markdown& out, const std::vector<std::string>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out.markup(hard_break);
        bool first = true;
        for (const std::string& lines : paragraphs(items[i])) {
            if (!first) out.markup(hard_break);
            first = false;
            out.text(lines, hard_break);
        }
    }
    out.markup("\n");
}

/// A table as GitHub and pandoc read it: a row of dashes under the headings gives the alignment.
void write_table(Markdown& out, const Block& table) {
    for (std::size_t i = 0; i < table.items.size(); ++i) {
        const bool last = (i + 1) % table.columns.size() == 0;
        out.markup("| ");
        out.text(table.items[i], " ");
        out.markup(last ? Markup(" |\n") : Markup(" "));
        if (i + 1 != table.columns.size()) continue;
        for (const char side : table.columns)
            out.markup(side == 'r' ? Markup("| ---: ") : Markup("| --- "));
        out.markup("|\n");
    }
}

void write_block(Markdown& out, const Block& block) {
    switch (block.kind) {
    case Block::Kind::title:
        return write_heading(out, "# ", block.items.front());
    case Block::Kind::heading:
        return write_heading(out, "## ", block.items.front());
    case Block::Kind::points:
        return write_points(out, block.items);
    case Block::Kind::table:
        return write_table(out, block);
    default:
        return write_lines(out, block.items);
    }
}

} // namespace

std::string write_md(const Outline& document) {
    Markdown out;
    for (const Block& block : document) {
        if (!out.empty()) out.markup("\n");
        write_block(out, block);
    }
    return out.str();
}

} // namespace caseflow
