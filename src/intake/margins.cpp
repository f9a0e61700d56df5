#include "caseflow/intake/margins.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <map>

namespace caseflow {
namespace {

constexpr std::size_t narrowest_margin = 10; // characters
constexpr std::size_t most_words_of_margin = 4;

/// A line cut at the column of its text.
struct Beside {
    std::string margin; // perhaps empty
    std::string text;
};

/// The column, in characters, of the text after a wide gap or an indent; 0 if it has neither.
std::size_t text_column(std::string_view line) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    if (indent == line.size()) return 0;
    if (indent >= narrowest_margin) return indent;
    const std::size_t gap = line.find("   ", indent);
    const std::size_t text = gap == std::string_view::npos ? gap : line.find_first_not_of(' ', gap);
    return text == std::string_view::npos ? 0 : display_width(line.substr(0, text));
}

/// The column at which most lines have their text, if most lines of a text have one there.
std::size_t common_column(const std::vector<Line>& lines) {
    std::map<std::size_t, std::size_t> counts;
    std::size_t written = 0;
    for (const Line& line : lines) {
        if (line.blank()) continue;
        ++written;
        ++counts[text_column(line.text)];
    }
    counts.erase(0);
    const auto most =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    const bool common = most != counts.end() && most->second * 2 > written;
    return common && most->first >= narrowest_margin ? most->first : 0;
}

std::optional<Beside> cut_at(const Line& line, std::size_t column) {
    if (text_column(line.text) != column) return std::nullopt;
    std::size_t offset = 0;
    while (offset < line.text.size() && display_width(line.text.substr(0, offset)) < column)
        offset += character_length(std::string_view(line.text).substr(offset));
    return Beside{std::string(trimmed(line.text.substr(0, offset))), line.text.substr(offset)};
}

bool is_heading_in_margin(const std::string& margin) {
    return begins_capital(margin) && word_count(margin) <= most_words_of_margin &&
           margin.find_first_of("0123456789.§") == std::string::npos;
}

} // namespace

void unify_margins(std::vector<Line>& lines) {
    static const Headings standard;
    constexpr int fewest_headings = 3;
    const std::size_t column = common_column(lines);
    if (column == 0) return;
    int known = 0;
    for (const Line& line : lines)
        if (const auto beside = cut_at(line, column))
            known += !beside->margin.empty() && known_heading(beside->margin, standard) ? 1 : 0;
    if (known < fewest_headings) return;
    std::vector<Line> out;
    bool begun = false; // below the first paragraph, where headings are
    for (Line& line : lines) {
        begun = begun || paragraph_on(line.text);
        const auto beside = begun ? cut_at(line, column) : std::nullopt;
        const bool heading = beside && is_heading_in_margin(beside->margin);
        if (heading) {
            out.push_back({"", line.number});
            out.push_back({beside->margin, line.number});
            out.push_back({beside->text, line.number});
        } else if (beside && beside->margin.empty()) {
            out.push_back({beside->text, line.number});
        } else if (begun && line.text.find_first_not_of(' ') > column) {
            out.push_back({line.text.substr(std::min(column, line.text.size())), line.number});
        } else {
            out.push_back(std::move(line));
        }
    }
    lines = std::move(out);
}

std::vector<Line> without_margin(std::vector<Line> lines) {
    std::size_t margin = std::string::npos;
    for (const Line& line : lines)
        if (!line.blank()) margin = std::min(margin, line.text.find_first_not_of(' '));
    for (Line& line : lines) line.text.erase(0, std::min(margin, line.text.size()));
    return lines;
}

} // namespace caseflow
