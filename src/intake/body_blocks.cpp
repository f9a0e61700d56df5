#include "caseflow/intake/body_blocks.hpp"

#include "caseflow/intake/title_lines.hpp"

#include <algorithm>

namespace caseflow {

std::string block_at(std::span<const Line> lines, std::size_t i) {
    constexpr std::size_t most_lines = 4;
    std::string block;
    for (std::size_t count = 0; i < lines.size() && !lines[i].blank(); ++i, ++count) {
        if (count == most_lines) return {};
        block += (block.empty() ? "" : " ") + lines[i].text;
    }
    return block;
}

bool heads_below_sentence(const TextPart& points, const Line& line) {
    if (points.heading.place != Heading::Place::points || line.text.ends_with('.')) return false;
    const auto last = std::find_if(points.lines.rbegin(), points.lines.rend(),
                                   [](const Line& one) { return !one.blank(); });
    return last != points.lines.rend() && is_sentence(last->text);
}

} // namespace caseflow
