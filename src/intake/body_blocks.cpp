#include "caseflow/intake/body_blocks.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"

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

bool heads_sums(std::span<const Line> lines, std::size_t i) {
    constexpr std::string_view units[] = {" kr", " kronor", " tkr", " SEK"};
    if (i + 1 >= lines.size() || !is_block_heading(lines[i].text)) return false;
    const std::string_view next = trimmed(lines[i + 1].text);
    const std::size_t colon = next.find(": ");
    return colon != next.npos && colon + 2 < next.size() && is_digit(next[colon + 2]) &&
           ends_with_any(next, units);
}

bool heads_below_sentence(const TextPart& points, const Line& line) {
    if (points.heading.place != Heading::Place::points || line.text.ends_with('.')) return false;
    const auto last = std::find_if(points.lines.rbegin(), points.lines.rend(),
                                   [](const Line& one) { return !one.blank(); });
    return last != points.lines.rend() && is_sentence(last->text);
}

} // namespace caseflow
