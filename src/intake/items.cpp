#include "caseflow/intake/items.hpp"

#include "caseflow/intake/body.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace caseflow {
namespace {

enum class MarkKind { number, letter, bullet, clause };

/// What a line begins an item with.
struct Mark {
    MarkKind kind;
    std::size_t indent;
    std::size_t length;    // bytes that are not of the item's text, without the indent
    std::string_view sign; // of a bullet
};

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(" \t"), line.size());
}

/// "a) ", "b. ": the letter after `before` others.
std::size_t letter_length(std::string_view line, std::size_t before) {
    constexpr std::size_t letters = 26;
    if (before >= letters || line.size() < 4 || line[0] != static_cast<char>('a' + before))
        return 0;
    return line.substr(1).starts_with(") ") || line.substr(1).starts_with(". ") ? 3 : 0;
}

/// "att bevilja"
bool is_clause(std::string_view line) {
    return line.starts_with("att ") || line.starts_with("att\t") || line.starts_with("Att ");
}

/// The mark with which a line begins the item after `before` others of its kind.
std::optional<Mark> mark_on(std::string_view line, std::size_t before) {
    const std::size_t indent = indent_of(line);
    const std::string_view text = line.substr(indent);
    if (const std::size_t length = number_length(text, before + 1))
        return Mark{MarkKind::number, indent, length, {}};
    if (const std::size_t length = letter_length(text, before))
        return Mark{MarkKind::letter, indent, length, {}};
    if (const std::size_t length = bullet_length(text))
        return Mark{MarkKind::bullet, indent, length, text.substr(0, text.find(' '))};
    if (is_clause(text)) return Mark{MarkKind::clause, indent, 0, {}};
    return std::nullopt;
}

/// Cuts a list at its items.
class ItemList {
  public:
    void add(const Line& line) {
        const auto mark = mark_on(line.text, groups_.size());
        const bool empty = mark && trimmed(line.text).size() <= mark->length; // a mark of nothing
        if (mark && !empty && opens(*mark)) {
            if (!first_) first_ = mark;
            groups_.emplace_back();
            std::swap(groups_.back(), before_); // empty but for the first
            groups_.back().push_back({item_text(line.text, *mark), line.number});
        } else {
            auto& group = groups_.empty() ? before_ : groups_.back();
            group.push_back({std::string(trimmed(line.text)), line.number});
        }
    }

    [[nodiscard]] const std::vector<std::vector<Line>>& groups() const { return groups_; }
    [[nodiscard]] const std::vector<Line>& before() const { return before_; }

  private:
    /// True for an item of the list, false for one of a list inside an item: of another kind,
    /// indented further, or with another bullet after a colon.
    [[nodiscard]] bool opens(const Mark& mark) {
        if (!first_) return true;
        if (mark.kind != first_->kind || mark.indent > first_->indent + 1) return false;
        if (mark.kind != MarkKind::bullet || mark.sign == first_->sign) return true;
        if (mark.sign == inner_) return false;
        if (!last_written().ends_with(':')) return true;
        inner_ = mark.sign;
        return false;
    }

    [[nodiscard]] std::string_view last_written() const {
        const std::vector<Line>& group = groups_.back();
        const auto last = std::find_if(group.rbegin(), group.rend(),
                                       [](const Line& line) { return !line.blank(); });
        return last == group.rend() ? std::string_view{} : last->text;
    }

    /// A clause is set apart from its "att" by no more than a space.
    static std::string item_text(std::string_view line, const Mark& mark) {
        const std::string_view text = line.substr(mark.indent + mark.length);
        if (mark.kind != MarkKind::clause) return std::string(trimmed(text));
        constexpr std::size_t length = 3; // of "att"
        return std::string(text.substr(0, length)) + " " +
               std::string(trimmed(text.substr(length)));
    }

    std::vector<std::vector<Line>> groups_;
    std::vector<Line> before_;
    std::optional<Mark> first_;
    std::string inner_; // the bullet of a list inside an item
};

} // namespace

std::size_t bullet_length(std::string_view line) {
    for (const std::string_view mark : {"- ", "– ", "— ", "• ", "· ", "\u25AA ", "\uF0B7 ", "* ",
                                        "\u25CF ", "\u25E6 ", "\u2212 "})
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

bool begins_list(std::string_view line) {
    return mark_on(line, 0).has_value();
}

bool begins_item(std::string_view line) {
    const std::string_view text = trimmed(line);
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view rest = text.substr(digits);
    if (digits > 0 && digits <= 2 && (rest.starts_with(". ") || rest.starts_with(") ")))
        return true;
    const bool letter = text.size() > 2 && text[0] >= 'a' && text[0] <= 'z' && text[1] == ')';
    return letter || bullet_length(text) > 0 || is_clause(text);
}

std::vector<std::string> list_items(const Sheet& sheet, const std::vector<Line>& lines) {
    ItemList list;
    for (const Line& line : lines) list.add(line);
    std::vector<std::string> items;
    items.reserve(list.groups().size());
    for (const auto& group : list.groups()) items.push_back(text_of(sheet, group));
    for (const auto& paragraph : paragraphs_of(list.before()))
        items.push_back(join(sheet, paragraph));
    return items;
}

std::size_t end_of_list(const std::vector<Line>& lines) {
    std::size_t end = lines.size();
    std::size_t next = 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view text = lines[i].text;
        if (lines[i].blank()) continue;
        if (number_length(trimmed(text), next) > 0) {
            ++next;
            end = lines.size();
        } else if (next == 1) {
            return lines.size();
        } else if (end == lines.size() && lines[i - 1].blank() && trimmed(text) == text &&
                   !begins_item(text)) {
            end = i;
        }
    }
    return end;
}

std::vector<std::string> line_items(const Sheet& sheet, const std::vector<Line>& lines) {
    std::vector<Line> written = lines;
    std::erase_if(written, [](const Line& line) { return line.blank(); });
    for (Line& line : written) line.text = std::string(trimmed(line.text));
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
