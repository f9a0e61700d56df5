#include "caseflow/intake/pages.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/aligned_labels.hpp"
#include "caseflow/intake/bare_numbers.hpp"
#include "caseflow/intake/chapters.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/margins.hpp"
#include "caseflow/intake/markdown.hpp"
#include "caseflow/intake/page_breaks.hpp"
#include "caseflow/intake/page_furniture.hpp"
#include "caseflow/intake/page_heads.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/prose/line_parts.hpp"

#include <algorithm>
#include <set>

namespace caseflow {
namespace {

using Page = std::vector<Line>;

constexpr std::size_t widest_page = 120; // characters; longer lines are paragraphs
constexpr std::size_t narrowest_page = 50;
constexpr std::size_t usual_page = 80;    // few lines this long end for another reason
constexpr std::size_t longest_short = 60; // characters of a line that belongs to a block
constexpr std::string_view soft_hyphen = "\u00AD";

std::vector<Page> pages_of(std::string_view text) {
    const bool markdown = is_markdown(text);
    std::vector<Page> pages(1);
    std::uint32_t number = 1;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\f"), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        pages.back().push_back({markdown ? without_markdown(line) : std::string(line), number});
        if (end < text.size() && text[end] == '\n') ++number;
        if (end < text.size() && text[end] == '\f') pages.emplace_back();
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::erase_if(pages, [](const Page& page) {
        return std::all_of(page.begin(), page.end(), [](const Line& line) { return line.blank(); });
    });
    return pages;
}

bool ends_sentence(std::string_view text) {
    return !text.empty() && std::string_view(".:!?").find(text.back()) != std::string_view::npos;
}

bool ends_clause(std::string_view text) {
    return ends_sentence(text) || text.ends_with(',') || text.ends_with(';');
}

/// True if a page's last line is so short that nothing on the next page continues it.
bool ends_short(const Page& page, std::string_view last) {
    std::size_t widest = 0;
    for (const Line& line : page) widest = std::max(widest, display_width(line.text));
    return display_width(last) * 10 < widest * 8;
}

/// The pages one after the other. A page begins a paragraph only if the last one ended a sentence,
/// or with a short line if only a number separated them (`numbered`).
std::vector<Line> join_pages(std::vector<Page>& pages, bool numbered) {
    std::vector<Line> lines;
    for (Page& page : pages) {
        const auto written = [](const Line& line) { return !line.blank(); };
        const auto first = std::find_if(page.begin(), page.end(), written);
        const auto last = std::find_if(page.rbegin(), page.rend(), written).base();
        if (first >= last) continue;
        const std::string_view last_words =
            lines.empty() ? std::string_view{} : std::string_view(lines.back().text);
        const bool short_line =
            numbered && ends_short(lines, last_words) && !begins_small(trimmed(first->text));
        const bool ended = !lines.empty() && (ends_sentence(trimmed(last_words)) || short_line);
        if (ended) lines.push_back({"", first->number});
        lines.insert(lines.end(), std::make_move_iterator(first), std::make_move_iterator(last));
    }
    return lines;
}

std::size_t indent_of(const Line& line) {
    return std::min(line.text.find_first_not_of(" \t"), line.text.size());
}

/// Cuts off the margin that all lines of a page have: an item's distance from it shows whether it
/// is in a list inside another item.
void cut_margin(Page& page) {
    std::size_t margin = std::string::npos;
    for (const Line& line : page)
        if (!line.blank()) margin = std::min(margin, indent_of(line));
    for (Line& line : page)
        if (!line.blank()) line.text.erase(0, margin);
}

bool all_indented(const std::vector<Page>& pages) {
    const auto indented = [](const Line& line) { return line.blank() || indent_of(line) > 0; };
    return std::all_of(pages.begin(), pages.end(), [&](const Page& page) {
        return std::all_of(page.begin(), page.end(), indented);
    });
}

/// "a t t  bevilja" → "att  bevilja", a word that minutes space out.
std::string without_spaced_letters(std::string line) {
    constexpr std::string_view spaced = "a t t ";
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin == std::string::npos || !std::string_view(line).substr(begin).starts_with(spaced))
        return line;
    return line.replace(begin, spaced.size(), "att ");
}

/// One blank line between paragraphs, none first or last; cuts off indents if all lines have a
/// margin.
std::vector<Line> with_single_blank_lines(std::vector<Line> lines, bool margin) {
    std::vector<Line> kept;
    for (Line& line : lines) {
        if (line.blank() && (kept.empty() || kept.back().blank())) continue;
        line.text = with_space_after_mark(without_spaced_letters(std::move(line.text)));
        const bool item = !line.blank() && begins_item(line.text);
        if (line.blank() || (margin && !item)) line.text = std::string(trimmed(line.text));
        kept.push_back(std::move(line));
    }
    if (!kept.empty() && kept.back().blank()) kept.pop_back();
    return kept;
}

/// Lines of a text without any blank one, each a paragraph, as some programs copy them: adds blank
/// lines if a line is too long for a block of short lines.
std::vector<Line> with_blank_lines(std::vector<Line> lines) {
    const auto is_long = [](const Line& line) { return display_width(line.text) > longest_short; };
    std::vector<Line> out;
    for (Line& line : lines) {
        if (!out.empty() && (is_long(out.back()) || is_long(line)))
            out.push_back({"", line.number});
        out.push_back(std::move(line));
    }
    return out;
}

bool is_solid(const std::vector<Line>& lines) {
    return std::none_of(lines.begin(), lines.end(),
                        [](const Line& line) { return line.blank(); }) &&
           std::any_of(lines.begin(), lines.end(),
                       [](const Line& line) { return display_width(line.text) > widest_page; });
}

/// Counts lines of nearly full length that continue in lower case: such lines were broken to fit a
/// page.
std::size_t full_lines(const std::vector<Line>& lines, std::size_t width) {
    std::size_t full = 0;
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (display_width(lines[i - 1].text) * 10 >= width * 7 &&
            begins_small(trimmed(lines[i].text)))
            ++full;
    return full;
}

/// The width of a page with at least so many broken lines; 0 for other texts.
std::size_t width_of(const std::vector<Line>& lines, bool paged, std::size_t fewest_full) {
    std::size_t widest = 0;
    for (const Line& line : lines) widest = std::max(widest, display_width(line.text));
    if (paged) return std::min(widest, widest_page);
    const bool page = widest >= narrowest_page && widest <= widest_page;
    return page && full_lines(lines, widest) >= fewest_full ? widest : 0;
}

/// True for a hyphen, not for a dash between spaces.
bool ends_with_hyphen(std::string_view text) {
    return text.ends_with('-') && !text.ends_with(" -");
}

/// A word without the punctuation after it.
std::string_view letters_of(std::string_view word) {
    while (!word.empty() &&
           std::string_view(".,;:!?)”\"").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    return word;
}

/// Words that have a hyphen inside a line.
std::set<std::string, std::less<>> hyphenated_words(const std::vector<Line>& lines) {
    std::set<std::string, std::less<>> all;
    for (const Line& line : lines)
        for (std::string_view rest = line.text; !rest.empty();) {
            const std::string_view word = first_word(rest);
            const std::string_view letters = letters_of(word);
            if (letters.find('-') < letters.size() - 1) all.emplace(letters);
            rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        }
    return all;
}

/// True for the hyphen of a word that was broken: not the one in "1:1-medel", "Region- och",
/// "E-post" or a word that has it elsewhere in the text.
bool is_broken_word(const Sheet& sheet, std::string_view left, std::string_view right) {
    const std::string_view head = left.substr(left.rfind(' ') + 1);
    const std::string_view tail = first_word(right);
    if (!ends_with_hyphen(left) || head.size() < 3 || !begins_small(tail)) return false;
    const std::string_view before = head.substr(0, head.size() - 1);
    if (before.back() >= '0' && before.back() <= '9') return false;
    if (before == upper(before)) return false;
    for (const std::string_view word : {"och", "eller", "samt", "respektive"})
        if (tail == word) return false;
    return !sheet.hyphenated.contains(std::string(head) + std::string(letters_of(tail)));
}

/// The words that would have had to fit at the end of the line before: the first word, or an
/// amount, a day or a period, which typesetting keeps on one line.
std::string_view unbroken_start(std::string_view text) {
    if (text.empty() || text.front() < '0' || text.front() > '9') return first_word(text);
    constexpr std::size_t far_enough = 40; // bytes; no longer part is unbroken
    const auto parts = line_parts(text.substr(0, text.find(' ', far_enough)));
    const bool kept = !parts.empty() && parts.front().begin == 0;
    return kept ? text.substr(0, parts.front().end) : first_word(text);
}

/// "… kostnaderna är 1 320 000" above "kronor."
bool is_number_before_unit(std::string_view line, std::string_view next) {
    constexpr std::string_view units[] = {"kronor", "kr",       "procent", "tkr",
                                          "mnkr",   "miljoner", "mkr",     "%"};
    constexpr std::size_t fewest_words = 4; // fewer are a cell of a table
    if (line.empty() || !is_digit(line.back()) || word_count(squeeze(line)) < fewest_words ||
        line.find("   ") != line.npos)
        return false;
    return is_any_of(letters_of(first_word(trimmed(next))), units);
}

} // namespace

std::string squeeze(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' || !out.ends_with(' ')) out += c;
    return out;
}

bool Line::blank() const {
    return text.find_first_not_of(" \t") == std::string::npos;
}

Sheet take_off_pages(std::string_view text) {
    const bool paged = text.find('\f') != std::string_view::npos;
    auto pages = pages_of(text);
    Sheet sheet;
    const bool numbered = pages.size() == 1 && !paged;
    if (numbered) pages = pages_by_number(std::move(pages.front()), sheet.furniture);
    if (numbered && pages.size() == 1) pages = split_at_heads(std::move(pages.front()));
    if (pages.size() > 1)
        for (Line& line : take_furniture(pages)) sheet.furniture.push_back(std::move(line));
    const bool margin = paged || all_indented(pages);
    if (margin) std::for_each(pages.begin(), pages.end(), cut_margin);
    sheet.lines = with_single_blank_lines(join_pages(pages, numbered), margin);
    unify_margins(sheet.lines);
    unify_chapters(sheet.lines);
    put_colons(sheet.lines);
    take_underlines(sheet.lines);
    dot_bare_numbers(sheet.lines);
    constexpr std::size_t enough = 3;
    sheet.width = width_of(sheet.lines, paged, enough);
    sheet.likely_width = width_of(sheet.lines, paged, 0);
    if (sheet.likely_width < usual_page) sheet.likely_width = width_of(sheet.lines, paged, 1);
    if (sheet.width == 0 && is_solid(sheet.lines))
        sheet.lines = with_blank_lines(std::move(sheet.lines));
    sheet.hyphenated = hyphenated_words(sheet.lines);
    return sheet;
}

namespace {

bool continues_at(std::size_t width, const Line& line, const Line& next) {
    if (line.blank() || next.blank()) return false;
    if (is_number_before_unit(line.text, next.text)) return true;
    const bool hyphen = ends_with_hyphen(line.text) || line.text.ends_with(soft_hyphen);
    if (width == 0) return hyphen && begins_small(trimmed(next.text));
    if (ends_clause(trimmed(line.text)) && begins_item(next.text)) return false;
    const std::size_t needed =
        display_width(line.text) + 1 + display_width(unbroken_start(trimmed(next.text)));
    return (hyphen && begins_small(trimmed(next.text))) || needed * 10 > width * 9;
}

} // namespace

bool is_continued_by(const Sheet& sheet, const Line& line, const Line& next) {
    return continues_at(sheet.width, line, next);
}

bool may_be_continued_by(const Sheet& sheet, const Line& line, const Line& next) {
    return continues_at(sheet.likely_width, line, next);
}

std::string join(const Sheet& sheet, std::span<const Line> lines) {
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string text = sheet.width == 0 ? lines[i].text : squeeze(trimmed(lines[i].text));
        if (i > 0) {
            if (!is_continued_by(sheet, lines[i - 1], lines[i])) {
                out += '\n';
            } else if (out.ends_with(soft_hyphen)) {
                out.resize(out.size() - soft_hyphen.size());
            } else if (is_broken_word(sheet, out, text)) {
                out.pop_back();
            } else if (!ends_with_hyphen(out) || first_word(text) == "och") {
                out += ' ';
            }
        }
        out += text;
    }
    return out;
}

} // namespace caseflow
