#include "caseflow/render/document.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

// Contrast, sizes and widths as WCAG 2.1 AA asks for; nothing is loaded from anywhere.
constexpr std::string_view style = R"css(
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

std::string escaped(std::string_view text, std::string_view line_break) {
    std::string out;
    for (const char c : text) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '\n') {
            out += line_break;
        } else {
            out += c;
        }
    }
    return out;
}

constexpr std::string_view br = "<br>\n";

std::string lines(const std::vector<std::string>& items) {
    std::string out = "<p class=\"lines\">";
    for (const std::string& item : items) {
        if (&item != &items.front()) out += br;
        out += escaped(item, br);
    }
    return out + "</p>\n";
}

std::string points(const std::vector<std::string>& items) {
    std::string out = "<ol>\n";
    for (const std::string& item : items) {
        out += "<li>";
        const auto parts = paragraphs(item);
        for (const std::string& part : parts)
            out += parts.size() > 1 ? "<p>" + escaped(part, br) + "</p>" : escaped(part, br);
        out += "</li>\n";
    }
    return out + "</ol>\n";
}

std::string table(const Block& block) {
    const std::size_t columns = block.columns.size();
    std::string out = "<table>\n<thead>\n<tr>";
    for (std::size_t i = 0; i < block.items.size(); ++i) {
        const std::size_t column = i % columns;
        const bool head = i < columns;
        if (!head && column == 0) out += "<tr>";
        const std::string_view tag = head          ? "th scope=\"col\""
                                     : column == 0 ? "th scope=\"row\""
                                                   : "td";
        const std::string_view side = block.columns[column] == 'r' ? " class=\"r\"" : "";
        out +=
            fmt::format("<{}{}>{}</{}>", tag, side, escaped(block.items[i], br), tag.substr(0, 2));
        if (column + 1 == columns) out += "</tr>\n";
        if (i + 1 == columns) out += "</thead>\n<tbody>\n";
    }
    return out + "</tbody>\n</table>\n";
}

std::string block_text(const Block& block) {
    switch (block.kind) {
    case Block::Kind::points:
        return points(block.items);
    case Block::Kind::table:
        return table(block);
    case Block::Kind::paragraph:
        return "<p>" + escaped(block.items.front(), br) + "</p>\n";
    default:
        return lines(block.items);
    }
}

/// The document from its title on, each heading with what follows in a section it names.
class Page {
  public:
    std::string header;
    std::string main;

    void add(const Block& block) {
        if (block.kind == Block::Kind::title) {
            main += "<h1>" + escaped(block.items.front(), " ") + "</h1>\n";
        } else if (block.kind == Block::Kind::heading) {
            close();
            ++sections_;
            main += fmt::format("<section aria-labelledby=\"s{0}\">\n<h2 id=\"s{0}\">{1}</h2>\n",
                                sections_, escaped(block.items.front(), " "));
            open_ = true;
        } else {
            (main.empty() ? header : main) += block_text(block);
        }
    }

    void close() {
        if (open_) main += "</section>\n";
        open_ = false;
    }

  private:
    int sections_ = 0;
    bool open_ = false;
};

} // namespace

std::string write_html(std::string_view title, const Outline& document) {
    Page page;
    for (const Block& block : document) page.add(block);
    page.close();
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<header>\n{}</header>\n"
        "<main>\n{}</main>\n</body>\n</html>\n",
        escaped(title, " "), style, page.header, page.main);
}

} // namespace caseflow
