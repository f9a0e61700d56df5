#include "caseflow/intake/page_heads.hpp"

#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/page_breaks.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <optional>

namespace caseflow {
namespace {

constexpr std::size_t most_head_lines = 4; // down to the one with the page's number
constexpr std::size_t shortest_page = 12;  // lines

constexpr std::string_view page_number_sign = "#";

/// "17" in a column of its own: a page number if the next page has 18 there.
std::optional<int> bare_number(std::string_view column) {
    constexpr std::size_t most_digits = 3;
    if (column.empty() || column.size() > most_digits ||
        column.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    return std::stoi(std::string(column));
}

/// "Regionen " of "Regionen 2 (3)"; all of a text that does not end with the number of a page.
std::string_view before_page_number(std::string_view column) {
    constexpr int most_words = 4; // "Sida 2 av 3"
    if (is_page_mark_in_body(column)) return {};
    std::size_t at = column.size();
    for (int words = 0; words < most_words && at != std::string_view::npos && at > 0; ++words) {
        at = column.rfind(' ', at - 1);
        const std::size_t begin = at == std::string_view::npos ? 0 : at + 1;
        if (is_page_of_pages(column.substr(begin))) return column.substr(0, begin);
    }
    return column;
}

bool has_page_number(const Line& line) {
    const auto columns = columns_of(line.text);
    return std::any_of(columns.begin(), columns.end(),
                       [](const std::string& text) { return is_page_mark_in_body(text); });
}

/// The written lines from the first one of a text down to the one with the page's number; none if
/// it has no number at its top.
std::vector<std::size_t> numbered_head(const std::vector<Line>& lines) {
    std::vector<std::size_t> head;
    for (std::size_t i = 0; i < lines.size() && head.size() < most_head_lines; ++i) {
        if (lines[i].blank()) continue;
        head.push_back(i);
        if (has_page_number(lines[i])) return head;
    }
    return {};
}

/// The start of the head that ends at line `last`; nothing if no head ends there.
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

/// The start of a block that ends with the number of a page and otherwise repeats columns of the
/// first page's top; nothing for other lines.
std::optional<std::size_t> repeated_block(const std::vector<Line>& lines,
                                          const std::set<std::string>& known, std::size_t last) {
    std::size_t begin = last + 1;
    std::size_t repeated = 0;
    while (begin > 0 && !lines[begin - 1].blank()) {
        for (const std::string& column : columns_of(lines[--begin].text)) {
            if (is_page_mark_in_body(column)) continue;
            if (!known.contains(furniture_mark(column))) return std::nullopt;
            ++repeated;
        }
    }
    const bool ends = last + 1 == lines.size() || lines[last + 1].blank();
    return ends && repeated > 1 && last - begin < most_head_lines ? std::optional(begin)
                                                                  : std::nullopt;
}

/// The first lines of the pages after the first, whose top has no number.
std::vector<std::size_t> begins_of_numbered(const std::vector<Line>& lines) {
    std::vector<std::size_t> begins;
    std::set<std::string> known;
    for (std::size_t i = shortest_page; i < lines.size(); ++i) {
        if (lines[i].blank() || !has_page_number(lines[i])) continue;
        if (known.empty()) known = columns_at_top(lines);
        if (const auto begin = repeated_block(lines, known, i)) begins.push_back(*begin);
    }
    return begins;
}

/// The first lines of the pages after the first, whose head ends with its number.
std::vector<std::size_t> begins_below(const std::vector<Line>& lines,
                                      const std::vector<std::size_t>& head) {
    std::vector<std::size_t> begins;
    for (std::size_t i = head.back() + shortest_page; i < lines.size(); ++i) {
        if (lines[i].blank() || !has_page_number(lines[i])) continue;
        const auto begin = head_above(lines, head, i);
        if (begin && trimmed(lines[i].text) != trimmed(lines[head.back()].text))
            begins.push_back(*begin);
    }
    return begins;
}

/// True if a line and the written one below it are those of the first page's head, with the number
/// that a later page has.
bool repeats_head(const std::vector<Line>& lines, std::size_t top, std::size_t i,
                  std::size_t page) {
    const auto mark = [&](std::size_t at, std::size_t of_page) {
        return at < lines.size() ? furniture_mark(lines[at].text, of_page) : std::string();
    };
    const std::string below = mark(top + 1, 0);
    return !below.empty() && mark(i, page) == mark(top, 0) && mark(i + 1, page) == below;
}

/// The first lines of the pages after the first, with a line of the head that ends with only the
/// number: "Protokoll      9", "Protokoll      10".
std::vector<std::size_t> begins_of_bare(const std::vector<Line>& lines) {
    std::vector<std::size_t> begins;
    std::size_t written = 0;
    for (std::size_t top = 0; top < lines.size() && written < most_head_lines; ++top) {
        if (lines[top].blank()) continue;
        ++written;
        const auto columns = columns_of(lines[top].text);
        if (columns.size() < 2 || !bare_number(columns.back())) continue;
        for (std::size_t i = top + shortest_page; i < lines.size(); ++i) {
            if (lines[i].blank() || !repeats_head(lines, top, i, begins.size() + 1)) continue;
            std::size_t begin = i;
            while (begin > 0 && !lines[begin - 1].blank()) --begin;
            begins.push_back(i - begin <= top ? begin : i);
        }
        if (!begins.empty()) break;
    }
    return begins;
}

bool is_heading_alone(const Line& line) {
    static const Headings standard;
    return columns_of(line.text).size() == 1 && known_heading(line.text, standard);
}

} // namespace

std::string furniture_mark(std::string_view text, std::size_t page) {
    std::string all;
    for (const std::string& column : columns_of(text)) {
        if (const auto number = bare_number(column)) {
            all += fmt::format("{}{}", page_number_sign, *number - static_cast<int>(page));
            continue;
        }
        const std::string_view words = before_page_number(column);
        std::copy_if(words.begin(), words.end(), std::back_inserter(all),
                     [](char c) { return c != ' '; });
        if (words.size() < column.size()) all += page_number_sign;
    }
    return all;
}

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

std::vector<std::vector<Line>> split_at_heads(std::vector<Line> lines) {
    const auto head = numbered_head(lines);
    std::vector<std::vector<Line>> pages(1);
    auto begins = head.empty() ? begins_of_numbered(lines) : begins_below(lines, head);
    if (begins.empty()) begins = begins_of_bare(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (std::find(begins.begin(), begins.end(), i) != begins.end()) pages.emplace_back();
        pages.back().push_back(std::move(lines[i]));
    }
    return pages;
}

std::vector<Line> clear_repeated_head(const std::set<std::string>& known, std::vector<Line>& page,
                                      std::size_t number) {
    std::vector<Line> cleared;
    for (Line& line : page) {
        if (line.blank()) continue;
        const auto columns = columns_of(line.text);
        const bool repeated =
            std::all_of(columns.begin(), columns.end(), [&](const std::string& column) {
                return known.contains(furniture_mark(column, number)) ||
                       is_page_mark_in_body(column);
            });
        if (!repeated || is_heading_alone(line)) break;
        cleared.push_back({std::string(trimmed(line.text)), line.number});
        line.text.clear();
    }
    return cleared;
}

} // namespace caseflow
