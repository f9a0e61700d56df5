#include "caseflow/prose/line_parts.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/render/marked.hpp"

#include <algorithm>

namespace caseflow {
namespace {

// Contrast, sizes and widths as WCAG 2.1 AA asks for; nothing is loaded from anywhere.
constexpr Markup style_sheet = R"css(
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem 1rem 3rem; background: #fff; color: #1a1a1a;
  font: 1.0625rem/1.55 "Source Serif 4", Georgia, "Liberation Serif", serif; overflow-wrap: break-word; }
header p { margin: 0 0 .75rem; font: 0.9375rem/1.45 "Source Sans 3", Arial, "Liberation Sans", sans-serif; }
h1 { margin: 1.5rem 0 1rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 1.75rem 0 .5rem; font-size: 1.1875rem; line-height: 1.3; }
p, ol { margin: 0 0 .75rem; }
ol { padding-left: 1.75rem; }
li { margin-bottom: .5rem; }
li p { margin: 0 0 .5rem; }
table { width: 100%; border-collapse: collapse; margin: 0 0 .75rem; }
th, td { padding: .3rem .5rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #767676; }
.r { text-align: right; padding-left: .5rem; }
.k, td.r { white-space: nowrap; }
.b { overflow-wrap: anywhere; hyphens: auto; }
tbody th { font-weight: normal; }
.list { max-width: 75rem; }
@media screen and (max-width: 45rem) {
  h1 { font-size: 1.3125rem; }
  tbody th, td { overflow-wrap: anywhere; }
  .list table, .list tbody, .list tr, .list tbody th, .list td { display: block; }
  .list thead, .list td:empty { display: none; }
  .list tr { padding: .5rem 0; border-bottom: 1px solid #767676; }
  .list tbody th, .list td { padding: .1rem 0; border: 0; text-align: left; }
  .list [data-label]::before { content: attr(data-label) ": "; color: #595959; }
}
@page { size: A4; margin: 25mm 20mm 25mm 30mm; @bottom-right { content: counter(page) " (" counter(pages) ")"; font: 9pt sans-serif; } }
@page list { size: A4 landscape; margin: 20mm; }
@media print {
  .list { page: list; }
  thead { display: table-header-group; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  h1, h2 { break-after: avoid; }
  h1, h2, li, tr, .lines { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
}
)css";

std::string escape_line(std::string_view line) {
    std::string out;
    for (const char c : line) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else {
            out += c;
        }
    }
    return out;
}

std::string escape_value(std::string_view line) {
    std::string out;
    for (const char c : escape_line(line)) {
        if (c == '"') {
            out += "&quot;";
        } else {
            out += c;
        }
    }
    return out;
}

using Html = Marked<escape_line>;
using AttributeValue = Marked<escape_value>; // of an attribute, between double quotes

constexpr Markup br = "<br>\n";
constexpr Markup space = " "; // for a text that has one line

/// A path or the like, which may be broken after the signs between its words.
void add_long_word(Html& to, std::string_view word) {
    for (std::size_t end; (end = word.find_first_of("/_")) != std::string_view::npos;) {
        to.text(word.substr(0, end + 1), br);
        to.markup("<wbr>");
        word.remove_prefix(end + 1);
    }
    to.text(word, br);
}

/// A text whose lines may be broken anywhere.
void add_text(Html& to, std::string_view text, Markup line_break = br) {
    std::size_t done = 0;
    for (const LinePart& part : line_parts(text)) {
        to.text(text.substr(done, part.begin - done), line_break);
        const std::string_view inside = text.substr(part.begin, part.end - part.begin);
        to.markup(part.whole ? Markup("<span class=\"k\">") : Markup("<span class=\"b\">"));
        if (part.whole)
            to.text(inside, line_break);
        else
            add_long_word(to, inside);
        to.markup("</span>");
        done = part.end;
    }
    to.text(text.substr(done), line_break);
}

void add_paragraph(Html& to, const std::string& text) {
    to.markup("<p>");
    add_text(to, text);
    to.markup("</p>\n");
}

void add_lines(Html& to, const std::vector<std::string>& items) {
    to.markup("<p class=\"lines\">");
    for (const std::string& item : items) {
        if (&item != &items.front()) to.markup(br);
        add_text(to, item);
    }
    to.markup("</p>\n");
}

void add_points(Html& to, const std::vector<std::string>& items) {
    to.markup("<ol>\n");
    for (const std::string& item : items) {
        to.markup("<li>");
        const auto parts = paragraphs(item);
        for (const std::string& part : parts) {
            if (parts.size() > 1) to.markup("<p>");
            add_text(to, part);
            if (parts.size() > 1) to.markup("</p>");
        }
        to.markup("</li>\n");
    }
    to.markup("</ol>\n");
}

/// A table with more columns than fit a narrow screen: its rows are shown there as blocks, each
/// cell after its heading.
bool is_list(const Block& block) {
    return block.kind == Block::Kind::table && block.columns.size() > 3;
}

Markup class_of(char column) {
    if (column == 'r') return " class=\"r\"";
    return column == 'k' ? Markup(" class=\"k\"") : Markup("");
}

void add_heading_cell(Html& to, const Block& block, std::size_t column) {
    to.markup("<th scope=\"col\"");
    to.markup(class_of(block.columns[column]));
    to.markup(">");
    to.text(block.items[column], br);
    to.markup("</th>");
}

/// The first cell of a row is a heading.
void add_cell(Html& to, const Block& block, std::size_t i) {
    const std::size_t column = i % block.columns.size();
    to.markup(column == 0 ? Markup("<th scope=\"row\"") : Markup("<td"));
    to.markup(class_of(block.columns[column]));
    if (is_list(block)) {
        AttributeValue label;
        label.text(block.items[column], space);
        to.markup(" data-label=\"");
        to.add(label);
        to.markup("\"");
    }
    to.markup(">");
    if (block.columns[column] == 'k' || block.columns[column] == 'r') {
        to.text(block.items[i], br);
    } else {
        add_text(to, block.items[i]);
    }
    to.markup(column == 0 ? Markup("</th>") : Markup("</td>"));
}

void add_table(Html& to, const Block& block) {
    const std::size_t columns = block.columns.size();
    if (columns == 0) return;
    to.markup("<table>\n<thead>\n<tr>");
    for (std::size_t column = 0; column < columns; ++column) add_heading_cell(to, block, column);
    to.markup("</tr>\n</thead>\n<tbody>\n");
    for (std::size_t i = columns; i < block.items.size(); ++i) {
        if (i % columns == 0) to.markup("<tr>");
        add_cell(to, block, i);
        if ((i + 1) % columns == 0) to.markup("</tr>\n");
    }
    to.markup("</tbody>\n</table>\n");
}

void add_block(Html& to, const Block& block) {
    switch (block.kind) {
    case Block::Kind::points:
        return add_points(to, block.items);
    case Block::Kind::table:
        return add_table(to, block);
    case Block::Kind::paragraph:
        return add_paragraph(to, block.items.front());
    default:
        return add_lines(to, block.items);
    }
}

/// The document from its title on, each heading in a section with the blocks that follow it.
class Page {
  public:
    Html header;
    Html main;

    void add(const Block& block) {
        if (block.kind == Block::Kind::title) {
            main.markup("<h1>");
            add_text(main, block.items.front(), space);
            main.markup("</h1>\n");
        } else if (block.kind == Block::Kind::heading) {
            close();
            open(block.items.front());
        } else {
            add_block(main.empty() ? header : main, block);
        }
    }

    void close() {
        if (open_) main.markup("</section>\n");
        open_ = false;
    }

  private:
    void open(const std::string& heading) {
        ++sections_;
        main.markup("<section aria-labelledby=\"s");
        main.number(sections_);
        main.markup("\">\n<h2 id=\"s");
        main.number(sections_);
        main.markup("\">");
        add_text(main, heading, space);
        main.markup("</h2>\n");
        open_ = true;
    }

    std::size_t sections_ = 0;
    bool open_ = false;
};

} // namespace

std::string write_html(std::string_view title, const Outline& document) {
    Page page;
    for (const Block& block : document) page.add(block);
    page.close();
    Html out;
    out.markup("<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
               "style-src 'unsafe-inline'\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<title>");
    out.text(title, space);
    out.markup("</title>\n<style>");
    out.markup(style_sheet);
    const bool list = std::any_of(document.begin(), document.end(), is_list);
    out.markup("</style>\n</head>\n");
    out.markup(list ? Markup("<body class=\"list\">\n<header>\n") : Markup("<body>\n<header>\n"));
    out.add(page.header);
    out.markup("</header>\n<main>\n");
    out.add(page.main);
    out.markup("</main>\n</body>\n</html>\n");
    return out.str();
}

} // namespace caseflow
