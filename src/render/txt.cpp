#include "caseflow/render/document.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace caseflow {
namespace {

constexpr Format table[] = {
    {"md", write_md, "\n---\n\n"},
    {"txt", write_txt, "\f\n"},
};

} // namespace

std::span<const Format> formats() {
    return table;
}

std::string write_txt(const Outline& document) {
    std::string out;
    for (const Block& block : document) {
        if (!out.empty()) out += '\n';
        if (block.kind == Block::Kind::points) {
            for (std::size_t i = 0; i < block.items.size(); ++i)
                out += fmt::format("{}. {}\n", i + 1, block.items[i]);
        } else {
            out += fmt::format("{}\n", fmt::join(block.items, "\n"));
        }
    }
    return out;
}

} // namespace caseflow
