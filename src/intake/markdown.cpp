#include "caseflow/intake/markdown.hpp"

#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/words.hpp"

namespace caseflow {
namespace {

constexpr std::string_view bold = "**";

/// Bytes of the "## " that a line begins with; 0 if it begins with none.
std::size_t heading_length(std::string_view line) {
    constexpr std::size_t deepest = 6;
    const std::size_t end = line.find_first_not_of('#');
    if (end == 0 || end == std::string_view::npos || end > deepest || line[end] != ' ') return 0;
    const std::size_t words = line.find_first_not_of(' ', end);
    return words == std::string_view::npos ? 0 : words;
}

bool is_protected(std::string_view after_backslash) {
    constexpr std::string_view marks = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    return !after_backslash.empty() && marks.find(after_backslash[0]) != std::string_view::npos;
}

/// How many marks of bold words a line has, apart from protected ones.
std::size_t count_bold(std::string_view line) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (line[i] == '\\')
            ++i;
        else if (line.substr(i).starts_with(bold))
            ++count, ++i;
    return count;
}

} // namespace

bool is_markdown(std::string_view text) {
    constexpr int fewest_headings = 2;
    int headings = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (heading_length(text.substr(0, end)) > 0 && ++headings == fewest_headings) return true;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

void take_underlines(std::vector<Line>& lines) {
    static const Headings standard;
    constexpr std::size_t shortest = 3;
    std::vector<Line> kept; // a long text may have as many rules as headings
    kept.reserve(lines.size());
    for (Line& line : lines) {
        const std::string_view rule = trimmed(line.text);
        const bool drawn = rule.size() >= shortest && (rule[0] == '=' || rule[0] == '-') &&
                           rule.find_first_not_of(rule[0]) == rule.npos;
        const bool opens = kept.size() == 1 || (kept.size() > 1 && kept.end()[-2].blank());
        if (!(drawn && opens && known_heading(kept.back().text, standard)))
            kept.push_back(std::move(line));
    }
    lines = std::move(kept);
}

std::string without_markdown(std::string_view line) {
    line.remove_prefix(heading_length(line));
    const bool pairs = count_bold(line) % 2 == 0;
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::string_view rest = line.substr(i);
        if (rest == "\\") break; // ends the line
        if (rest[0] == '\\' && is_protected(rest.substr(1)))
            out += line[++i];
        else if (pairs && rest.starts_with(bold))
            ++i;
        else
            out += rest[0];
    }
    return out;
}

} // namespace caseflow
