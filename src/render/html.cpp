#include "caseflow/render/document.hpp"
#include "caseflow/render/marked.hpp"

namespace caseflow {
namespace {

// Contrast, sizes and widths as WCAG 2.1 AA asks for; nothing is loaded from anywhere.
constexpr Markup style = R"css(
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
td.r { white-space: nowrap; }
tbody th, td { overflow-wrap: anywhere; }
tbody th { font-weight: normal; }
@page { size: A4; margin: 25mm 20mm 25mm 30mm; @bottom-right { content: counter(page) " (" counter(pages) ")"; font: 9pt sans-serif; } }
@media print {
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

using Html = Marked<escape_line>;

constexpr Markup br = "<br>\n";
constexpr Markup space = " "; // for a text that has one line

void add_paragraph(Html& to, const std::string& text) {
    to.markup("<p>");
    to.text(text, br);
    to.markup("</p>\n");
}

void add_lines(Html& to, const std::vector<std::string>& items) {
    to.markup("<p class=\"lines\">");
    for (const std::string& item : items) {
        if (&item != &items.front()) to.markup(br);
        to.text(item, br);
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
            to.text(part, br);
            if (parts.size() > 1) to.markup("</p>");
        }
        to.markup("</li>\n");
    }
    to.markup("</ol>\n");
}

/// `open` lacks its `>`: a cell aligned to the right has a class.
void add_cell(Html& to, Markup open, const std::string& text, bool right, Markup close) {
    to.markup(open);
    if (right) to.markup(" class=\"r\"");
    to.markup(">");
    to.text(text, br);
    to.markup(close);
}

void add_table(Html& to, const Block& block) {
    const std::size_t columns = block.columns.size();
    to.markup("<table>\n<thead>\n<tr>");
    for (std::size_t i = 0; i < block.items.size(); ++i) {
        const std::size_t column = i % columns;
        const bool right = block.columns[column] == 'r';
        if (i < columns) {
            add_cell(to, "<th scope=\"col\"", block.items[i], right, "</th>");
        } else if (column == 0) {
            to.markup("<tr>");
            add_cell(to, "<th scope=\"row\"", block.items[i], right, "</th>");
        } else {
            add_cell(to, "<td", block.items[i], right, "</td>");
        }
        if (column + 1 == columns) to.markup("</tr>\n");
        if (i + 1 == columns) to.markup("</thead>\n<tbody>\n");
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
            main.text(block.items.front(), space);
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
        main.text(heading, space);
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
    out.markup(style);
    out.markup("</style>\n</head>\n<body>\n<header>\n");
    out.add(page.header);
    out.markup("</header>\n<main>\n");
    out.add(page.main);
    out.markup("</main>\n</body>\n</html>\n");
    return out.str();
}

} // namespace caseflow
