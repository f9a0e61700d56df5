#include "caseflow/intake/items.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/intake/body.hpp"
#include "caseflow/intake/deciding_sentences.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/somebody_else.hpp"
#include "caseflow/intake/table_cells.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace caseflow {
namespace {

enum class MarkKind { number, roman, chapter, letter, bullet, clause };

/// The mark that a line begins an item with.
struct Mark {
    MarkKind kind;
    std::size_t indent;
    std::size_t length;    // bytes before the item's text, after the indent
    std::string_view sign; // of a bullet
};

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(" \t"), line.size());
}

/// "a) ", "b. ": the mark of an item after `before` others.
std::size_t letter_length(std::string_view line, std::size_t before) {
    constexpr std::size_t letters = 26;
    if (before >= letters || line.size() < 4 || line[0] != static_cast<char>('a' + before))
        return 0;
    return line.substr(1).starts_with(") ") || line.substr(1).starts_with(". ") ? 3 : 0;
}

/// "2.3 ": the item with a number in a chapter.
std::size_t chapter_length(std::string_view line, std::size_t number) {
    const std::size_t point = line.find_first_not_of("0123456789");
    if (point == 0 || point > 2 || point == std::string_view::npos || line[point] != '.') return 0;
    const std::string digits = fmt::format("{} ", number);
    return line.substr(point + 1).starts_with(digits) ? point + 1 + digits.size() : 0;
}

/// The mark with which a line begins the item after `before` others of its kind.
std::optional<Mark> mark_on(std::string_view line, std::size_t before) {
    const std::size_t indent = indent_of(line);
    const std::string_view text = line.substr(indent);
    if (const std::size_t length = number_length(text, before + 1))
        return Mark{MarkKind::number, indent, length, {}};
    if (const std::size_t length = roman_length(text, before + 1))
        return Mark{MarkKind::roman, indent, length, {}};
    if (const std::size_t length = chapter_length(text, before + 1))
        return Mark{MarkKind::chapter, indent, length, {}};
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
        auto mark = mark_on(line.text, groups_.size());
        if (mark && mark->kind == MarkKind::clause && continues_in_clause()) mark.reset();
        const bool empty = mark && trimmed(line.text).size() <= mark->length; // a mark without text
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
        const bool continues = mark.kind == MarkKind::roman && first_->kind == MarkKind::number &&
                               mark.indent == first_->indent && !lists_romans();
        if (continues) return true; // "III." below "1." and "2)"
        if (mark.kind != first_->kind || mark.indent > first_->indent + 1) return false;
        if (mark.kind != MarkKind::bullet || mark.sign == first_->sign) return true;
        if (mark.sign == inner_) return false;
        if (!last_written().ends_with(':')) return true;
        inner_ = mark.sign;
        return false;
    }

    /// True in an item with a list of its own: "I. …".
    [[nodiscard]] bool lists_romans() const {
        return groups_.size() < 2 ||
               std::any_of(groups_.back().begin(), groups_.back().end(),
                           [](const Line& line) { return roman_length(line.text, 1) > 0; });
    }

    /// True if the line above ends in the middle of a sentence that continues with "att".
    [[nodiscard]] bool continues_in_clause() const {
        constexpr std::string_view links[] = {
            " för",     " genom",      " om",      " på",        " till",
            " av",      " med",        " i",       " så",        " utan",
            " syfte",   " vid",        " villkor", " möjlighet", " förutsättning",
            " innebär", " förutsätter"};
        const auto& group = groups_.empty() ? before_ : groups_.back();
        return !group.empty() && ends_with_any(group.back().text, links);
    }

    [[nodiscard]] std::string_view last_written() const {
        const std::vector<Line>& group = groups_.back();
        const auto last = std::find_if(group.rbegin(), group.rend(),
                                       [](const Line& line) { return !line.blank(); });
        return last == group.rend() ? std::string_view{} : last->text;
    }

    /// Only a space separates a clause from its "att".
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

/// Bytes of the mark of the item after `before` others: a bullet, or the next number.
std::size_t mark_length(std::string_view line, std::size_t before) {
    if (const std::size_t length = bullet_length(line)) return length;
    if (const std::size_t number = number_length(line, before + 1)) return number;
    if (const std::size_t letter = letter_length(line, before)) return letter;
    return chapter_length(line, before + 1);
}

/// Takes off the marks if all items have one.
void take_marks(std::vector<std::vector<Line>>& items) {
    std::vector<std::size_t> lengths;
    lengths.reserve(items.size());
    for (const auto& item : items)
        lengths.push_back(mark_length(item.front().text, lengths.size()));
    const bool bullets = std::all_of(items.begin(), items.end(), [](const auto& item) {
        return bullet_length(item.front().text) > 0;
    });
    const bool all = std::count(lengths.begin(), lengths.end(), 0U) == 0;
    const bool whole = all && (items.size() > 1 || bullets);
    for (std::size_t i = 0; i < items.size(); ++i) { // bullets also below "Ansökan"
        std::string& text = items[i].front().text;
        text.erase(0, whole ? lengths[i] : bullet_length(text));
        if (is_clause(text)) // "att  bevilja"
            text = text.substr(0, 4) + std::string(trimmed(std::string_view(text).substr(4)));
    }
}

/// The lines with each mark that has a line of its own joined to its item.
std::vector<Line> with_marks(const std::vector<Line>& lines) {
    std::vector<Line> out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::size_t next = i + 1;
        while (next < lines.size() && lines[next].blank()) ++next;
        const std::string mark = mark_alone(lines[i].text);
        out.push_back(lines[i]);
        if (mark.empty() || next == lines.size() || !mark_alone(lines[next].text).empty()) continue;
        out.back().text = std::string(indent_of(lines[i].text), ' ') + mark + " " +
                          std::string(trimmed(lines[next].text));
        i = next;
    }
    return out;
}

/// "Föreningen beviljas medel enligt följande" above "30 000 kronor till ledare": parts of one
/// point.
bool leads_to_sums(std::string_view lead, std::string_view item) {
    if (lead.ends_with(':')) lead.remove_suffix(1);
    return lead.ends_with(" enligt följande") && !item.empty() && is_digit(item[0]) &&
           item.find(" kr") != item.npos;
}

/// "The first sentence.", and another one that a list continues: "The sum is paid in two parts:".
bool has_sentences_above_list(const std::vector<Line>& lines) {
    std::string_view last;
    bool ended = false; // a sentence above
    for (const Line& line : lines) {
        if (line.blank()) continue;
        if (const auto mark = mark_on(line.text, 0))
            return (ended && last.ends_with(':')) ||
                   leads_to_sums(last,
                                 std::string_view(line.text).substr(mark->indent + mark->length));
        last = line.text;
        const std::size_t stop = last.rfind(". ");
        ended = ended || last.ends_with('.') ||
                (stop != last.npos && begins_capital(last.substr(stop + 2)));
    }
    return false;
}

/// Points without marks, some of them with a list.
std::vector<std::string> sentences_with_lists(const Sheet& sheet, const std::vector<Line>& lines) {
    std::vector<std::vector<Line>> points;
    for (const Line& line : lines) {
        if (points.empty() && line.blank()) continue;
        const bool item = begins_item(line.text);
        const std::string_view last =
            points.empty() ? std::string_view{} : trimmed(points.back().back().text);
        const bool ended = last.empty() || last.ends_with('.') || begins_item(last);
        if (points.empty() || (ended && !item && begins_capital(trimmed(line.text))))
            points.emplace_back();
        points.back().push_back(line);
    }
    std::vector<std::string> all;
    all.reserve(points.size());
    for (const auto& point : points) all.push_back(text_of(sheet, point));
    return all;
}

/// Adds a paragraph, or each of its sentences if each begins a line of its own under a heading: in
/// a letter they are one sentence and its details.
void add_sentences(const Sheet& sheet, const std::vector<Line>& paragraph, bool headed,
                   std::vector<std::string>& to) {
    std::size_t begin = 0;
    const std::span<const Line> lines(paragraph);
    const auto stops = [&](std::size_t i) {
        return lines[i - 1].text.ends_with('.') && begins_capital(lines[i].text);
    };
    bool broken = false; // a sentence ended with room for the next one on its line
    for (std::size_t i = 1; i < lines.size(); ++i)
        broken = broken || (stops(i) && !may_be_continued_by(sheet, lines[i - 1], lines[i]));
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!headed && !decides_again(lines[0].text, lines[i].text)) continue;
        if (!stops(i) || (!broken && !decides_again(lines[0].text, lines[i].text))) continue;
        to.push_back(join(sheet, lines.subspan(begin, i - begin)));
        begin = i;
    }
    to.push_back(join(sheet, lines.subspan(begin)));
}

} // namespace

std::string with_space_after_mark(std::string line) {
    constexpr std::string_view hard_space = "\u00A0";
    const std::size_t begin = indent_of(line);
    const std::size_t tab = line.find('\t', begin);
    const std::size_t at = std::min(tab, line.find(hard_space, begin));
    constexpr std::size_t longest_mark = 4; // bytes
    if (at == std::string::npos || at - begin > longest_mark) return line;
    std::size_t end = at;
    while (end < line.size()) {
        const std::string_view rest = std::string_view(line).substr(end);
        if (!rest.starts_with(hard_space) && rest[0] != ' ' && rest[0] != '\t') break;
        end += rest.starts_with(hard_space) ? hard_space.size() : 1;
    }
    std::string spaced = line.substr(0, at) + " " + line.substr(end);
    return begins_item(spaced) ? spaced : line;
}

bool begins_list(std::string_view line) {
    return mark_on(line, 0).has_value();
}

bool begins_item(std::string_view line) {
    const std::string_view text = trimmed(line);
    if (begins_numbered(text)) return true;
    const bool letter = text.size() > 2 && text[0] >= 'a' && text[0] <= 'z' && text[1] == ')';
    return letter || bullet_length(text) > 0 || is_clause(text);
}

namespace {

/// "2022       450 000 kronor", "Teater Spets, Hamlet       90 000 kr", "20 000 kronor i mars"
bool is_row_of_sum(const Line& line) {
    const auto cells = columns_of(line.text);
    if (cells.size() == 1 && cells[0].find_first_of("0123456789") == 0 && !cells[0].ends_with('.'))
        return cells[0].find(" kr") != std::string::npos;
    return cells.size() > 1 && sum_in(cells.back());
}

/// The paragraphs. Names below "Till ledamot utses", and sums below "Medlen fördelas enligt
/// följande:", join its paragraph.
std::vector<std::vector<Line>> with_lists_below(std::vector<std::vector<Line>> paragraphs) {
    std::vector<std::vector<Line>> all;
    for (auto& paragraph : paragraphs) {
        const bool chosen = !all.empty() && leads_to_people(all.back().back().text) &&
                            std::all_of(paragraph.begin(), paragraph.end(), [](const Line& line) {
                                return person_on(without_party(trimmed(line.text))).has_value();
                            });
        const bool headed = paragraph.size() > 2 && columns_of(paragraph[0].text).size() > 2;
        const bool table = !all.empty() && all.back().back().text.ends_with(':') &&
                           std::all_of(paragraph.begin() + headed, paragraph.end(), is_row_of_sum);
        if (!chosen && !table) {
            all.push_back(std::move(paragraph));
            continue;
        }
        std::move(paragraph.begin(), paragraph.end(), std::back_inserter(all.back()));
    }
    return all;
}

} // namespace

std::vector<std::string> list_items(const Sheet& sheet, const std::vector<Line>& lines,
                                    bool headed) {
    if (has_sentences_above_list(lines)) return sentences_with_lists(sheet, lines);
    ItemList list;
    for (const Line& line : with_marks(lines)) list.add(line);
    std::vector<std::string> items;
    items.reserve(list.groups().size());
    for (const auto& group : list.groups()) items.push_back(text_of(sheet, group));
    for (const auto& paragraph : with_lists_below(paragraphs_of(list.before())))
        add_sentences(sheet, paragraph, headed, items);
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

namespace {

/// "1. A", "2. B" with few lines between: each item has its number, however many lines it takes.
bool is_numbered_list(const std::vector<Line>& lines) {
    constexpr std::size_t most_lines_of_item = 3;
    std::size_t items = 0;
    for (const Line& line : lines)
        if (number_length(line.text, items + 1) > 0) ++items;
    return items > 1 && number_length(lines.front().text, 1) > 0 &&
           lines.size() <= items * most_lines_of_item;
}

} // namespace

std::vector<std::string> line_items(const Sheet& sheet, const std::vector<Line>& lines) {
    std::vector<Line> written = lines;
    std::erase_if(written, [](const Line& line) { return line.blank(); });
    for (Line& line : written) line.text = std::string(trimmed(line.text));
    const auto marked = [](const Line& line) { return bullet_length(line.text) > 0; };
    const bool list = written.size() > 1 && marked(written.front());
    const bool numbered = is_numbered_list(written);
    const auto continues_small = [&](const Line& line, const Line& next) {
        const bool day = next.text.starts_with("den "); // of a document named above
        return (list || day || is_continued_by(sheet, line, next)) && !marked(next) &&
               begins_small(next.text);
    };
    std::vector<std::vector<Line>> groups;
    for (const Line& line : written) {
        const bool continues_here =
            !groups.empty() && (numbered ? number_length(line.text, groups.size() + 1) == 0
                                         : continues_small(groups.back().back(), line));
        if (!continues_here) groups.emplace_back();
        groups.back().push_back(line);
    }
    take_marks(groups);
    std::vector<std::string> items;
    items.reserve(groups.size());
    for (const auto& group : groups) {
        items.push_back(join(sheet, group));
        std::replace(items.back().begin(), items.back().end(), '\n', ' ');
    }
    return items;
}

} // namespace caseflow
