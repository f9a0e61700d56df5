#include "caseflow/intake/items.hpp"

#include "caseflow/intake/body.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

/// The mark with which a line begins the item after `before` others; nothing if it begins none.
struct Opening {
    std::size_t mark = 0; // bytes that are not of the item's text
    bool opens = false;
};

Opening opening(std::string_view line, std::size_t before) {
    if (const std::size_t length = number_length(line, before + 1)) return {length, true};
    if (const std::size_t length = bullet_length(line)) return {length, true};
    return {0, line.starts_with("att ")};
}

} // namespace

std::size_t bullet_length(std::string_view line) {
    for (const std::string_view mark : {"- ", "– ", "— ", "• ", "· ", "\u25AA ", "\uF0B7 ", "* "})
        if (line.starts_with(mark))
            return std::min(line.find_first_not_of(' ', mark.size()), line.size());
    return 0;
}

std::size_t number_length(std::string_view line, std::size_t number) {
    const std::string digits = fmt::format("{}", number);
    if (!line.starts_with(digits)) return 0;
    const std::string_view rest = line.substr(digits.size());
    return rest.starts_with(". ") || rest.starts_with(") ") ? digits.size() + 2 : 0;
}

std::vector<std::string> list_items(const Sheet& sheet, const std::vector<Line>& lines) {
    std::vector<std::vector<Line>> groups;
    std::vector<Line> before;
    for (const Line& line : lines) {
        const auto [mark, opens] = opening(line.text, groups.size());
        if (opens) {
            groups.emplace_back();
            std::swap(groups.back(), before); // empty but for the first
            groups.back().push_back({line.text.substr(mark), line.number});
        } else {
            (groups.empty() ? before : groups.back()).push_back(line);
        }
    }
    std::vector<std::string> items;
    items.reserve(groups.size());
    for (const auto& group : groups) items.push_back(text_of(sheet, group));
    for (const auto& paragraph : paragraphs_of(before)) items.push_back(join(sheet, paragraph));
    return items;
}

std::vector<std::string> line_items(const Sheet& sheet, const std::vector<Line>& lines) {
    std::vector<Line> written = lines;
    std::erase_if(written, [](const Line& line) { return line.blank(); });
    const auto marked = [](const Line& line) { return bullet_length(line.text) > 0; };
    const auto goes_on_small = [&](const Line& line, const Line& next) {
        return goes_on(sheet, line, next) && !marked(next) && begins_small(next.text);
    };
    std::vector<std::vector<Line>> groups;
    for (const Line& line : written) {
        if (groups.empty() || !goes_on_small(groups.back().back(), line)) groups.emplace_back();
        groups.back().push_back(line);
    }
    const bool bullets = std::all_of(groups.begin(), groups.end(),
                                     [&](const auto& group) { return marked(group.front()); });
    std::vector<std::string> items;
    for (auto& group : groups) {
        if (bullets) group.front().text.erase(0, bullet_length(group.front().text));
        items.push_back(join(sheet, group));
    }
    return items;
}

} // namespace caseflow
