#include "caseflow/intake/page_heads.hpp"

#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace caseflow {
namespace {

constexpr std::size_t most_head_lines = 4; // down to the one with the page's number
constexpr std::size_t shortest_page = 12;  // lines

bool has_page_number(const Line& line) {
    const auto columns = columns_of(line.text);
    return std::any_of(columns.begin(), columns.end(),
                       [](const std::string& text) { return is_page_mark_in_body(text); });
}

/// The written lines from the first one of a text down to that with the page's number; none if it
/// has no number at its top.
std::vector<std::size_t> numbered_head(const std::vector<Line>& lines) {
    std::vector<std::size_t> head;
    for (std::size_t i = 0; i < lines.size() && head.size() < most_head_lines; ++i) {
        if (lines[i].blank()) continue;
        head.push_back(i);
        if (has_page_number(lines[i])) return head;
    }
    return {};
}

/// Where the head begins whose last line is at `last`; nothing if the lines are others.
std::optional<std::size_t> head_above(const std::vector<Line>& lines,
                                      const std::vector<std::size_t>& head, std::size_t last) {
    std::size_t at = last + 1;
    for (std::size_t i = head.size(); i > 0; --i) {
        do {
            if (at == 0) return std::nullopt;
            --at;
        } while (lines[at].blank());
        if (furniture_mark(lines[at].text) != furniture_mark(lines[head[i - 1]].text))
            return std::nullopt;
    }
    return at;
}

/// The columns at the top of a page.
std::set<std::string> columns_at_top(const std::vector<Line>& page) {
    constexpr std::size_t most_lines = 10;
    std::set<std::string> all;
    std::size_t count = 0;
    for (const Line& line : page) {
        if (line.blank()) continue;
        if (++count > most_lines) break;
        for (const std::string& column : columns_of(line.text)) all.insert(furniture_mark(column));
    }
    return all;
}

bool is_heading_alone(const Line& line) {
    static const Headings standard;
    return columns_of(line.text).size() == 1 && known_heading(line.text, standard);
}

} // namespace

std::string furniture_mark(std::string_view text) {
    std::string all;
    for (const char c : text) {
        const char kept = c >= '0' && c <= '9' ? '0' : c;
        if (kept != ' ' && kept != '\t' && (kept != '0' || !all.ends_with('0'))) all += kept;
    }
    return all;
}

std::vector<std::vector<Line>> split_at_heads(std::vector<Line> lines) {
    const auto head = numbered_head(lines);
    std::vector<std::vector<Line>> pages(1);
    if (head.empty()) return pages.front() = std::move(lines), pages;
    std::vector<std::size_t> begins;
    for (std::size_t i = head.back() + shortest_page; i < lines.size(); ++i) {
        if (lines[i].blank() || !has_page_number(lines[i])) continue;
        const auto begin = head_above(lines, head, i);
        if (begin && trimmed(lines[i].text) != trimmed(lines[head.back()].text))
            begins.push_back(*begin);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (std::find(begins.begin(), begins.end(), i) != begins.end()) pages.emplace_back();
        pages.back().push_back(std::move(lines[i]));
    }
    return pages;
}

std::vector<Line> clear_repeated_head(const std::vector<Line>& first, std::vector<Line>& page) {
    const auto known = columns_at_top(first);
    std::vector<Line> cleared;
    for (Line& line : page) {
        if (line.blank()) continue;
        const auto columns = columns_of(line.text);
        const bool repeated =
            std::all_of(columns.begin(), columns.end(), [&](const std::string& column) {
                return known.contains(furniture_mark(column)) || is_page_mark_in_body(column);
            });
        if (!repeated || is_heading_alone(line)) break;
        cleared.push_back({std::string(trimmed(line.text)), line.number});
        line.text.clear();
    }
    return cleared;
}

} // namespace caseflow
