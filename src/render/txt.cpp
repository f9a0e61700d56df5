#include "caseflow/render/document.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/render/columns.hpp"
#include "caseflow/render/json.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

std::string txt_of(const DecisionText& document) {
    return write_txt(document.text);
}
std::string md_of(const DecisionText& document) {
    return write_md(document.text);
}
std::string html_of(const DecisionText& document) {
    const Case& data = document.listed.data;
    return write_html(data.diarienummer + " " + data.title, document.text);
}
std::string json_of(const DecisionText& document) {
    return case_json(document.listed, true) + "\n";
}

constexpr std::size_t line_width = 100; // of a table with texts

constexpr Format format_table[] = {
    {"md", md_of, "\n---\n\n"},
    {"txt", txt_of, "\f\n"},
    {"html", html_of, {}, true},
    {"json", json_of, {}},
};

} // namespace

std::span<const Format> formats() {
    return format_table;
}

std::string write_txt(const Outline& document) {
    std::string out;
    for (const Block& block : document) {
        if (!out.empty()) out += '\n';
        if (block.kind == Block::Kind::table) {
            out += wrap_columns(block.items, block.columns, line_width);
        } else if (block.kind == Block::Kind::points) {
            for (std::size_t i = 0; i < block.items.size(); ++i)
                out += fmt::format("{}. {}\n", i + 1, visible(block.items[i]));
        } else {
            for (const std::string& item : block.items) out += visible(item) + "\n";
        }
    }
    return out;
}

} // namespace caseflow
