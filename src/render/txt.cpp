#include "caseflow/base/utf8.hpp"
#include "caseflow/render/document.hpp"
#include "caseflow/render/json.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace caseflow {
namespace {

constexpr Format table[] = {
    {"md", write_md, "\n---\n\n"},
    {"txt", write_txt, "\f\n"},
    {"html", write_html, {}, true},
    {"json", write_json, {}},
};

/// Columns as wide as their widest cell, all but the first to the right.
std::string aligned(const Block& block) {
    std::vector<std::size_t> widths(block.columns, 0);
    for (std::size_t i = 0; i < block.items.size(); ++i)
        widths[i % block.columns] =
            std::max(widths[i % block.columns], display_width(block.items[i]));
    std::string out;
    for (std::size_t i = 0; i < block.items.size(); ++i) {
        const std::size_t column = i % block.columns;
        const std::string space(widths[column] - display_width(block.items[i]), ' ');
        out += column == 0 ? block.items[i] + space : "  " + space + block.items[i];
        if (column + 1 < block.columns) continue;
        out.resize(out.find_last_not_of(' ') + 1);
        out += '\n';
    }
    return out;
}

} // namespace

std::span<const Format> formats() {
    return table;
}

std::string write_json(const DecisionText& document) {
    return case_json(document.one, true) + "\n";
}

std::string write_txt(const DecisionText& document) {
    std::string out;
    for (const Block& block : document.text) {
        if (!out.empty()) out += '\n';
        if (block.kind == Block::Kind::table) {
            out += aligned(block);
        } else if (block.kind == Block::Kind::points) {
            for (std::size_t i = 0; i < block.items.size(); ++i)
                out += fmt::format("{}. {}\n", i + 1, block.items[i]);
        } else {
            out += fmt::format("{}\n", fmt::join(block.items, "\n"));
        }
    }
    return out;
}

} // namespace caseflow
