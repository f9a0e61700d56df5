#include "caseflow/intake/page_breaks.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/page_furniture.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace caseflow {
namespace {

constexpr std::size_t head_depth = 8; // lines in which a page's head has its number
constexpr int most_pages = 99;

/// Words before the number of a page, in lower case.
constexpr std::string_view page_words[] = {"sida ", "sidan ", "sid ", "sid. ", "s. ", "blad "};

/// Words in the foot of a page of minutes, in lower case.
constexpr std::string_view foot_words[] = {
    "justera", "ordförandes sign", "utdragsbestyrk", "protokollförarens sign",
    "sign.",   "ordf. sign",       "just. sign"};

struct PageNumber {
    int page;
    int of;
};

/// Takes a number of at most two digits off the front of a text; 0 if it begins with none.
int take_number(std::string_view& text) {
    std::size_t end = 0;
    int value = 0;
    for (; end < text.size() && end < 2 && is_digit(text[end]); ++end)
        value = value * 10 + (text[end] - '0');
    if (end < text.size() && is_digit(text[end])) return 0;
    text.remove_prefix(end);
    return value;
}

/// "2 (3)", "Sida 2 av 3", "11(22)"
std::optional<PageNumber> page_number(std::string_view column) {
    const std::string folded = fold(column);
    std::string_view text = folded;
    bool worded = false;
    for (const std::string_view word : page_words)
        if (text.starts_with(word)) {
            text = trimmed(text.substr(word.size()));
            worded = true;
            break;
        }
    const int page = take_number(text);
    text = trimmed(text);
    const bool bracket = text.starts_with('(') && text.ends_with(')');
    if (bracket)
        text = trimmed(text.substr(1, text.size() - 2));
    else if (worded && text.starts_with("av "))
        text = trimmed(text.substr(3));
    else
        return std::nullopt;
    const int of = take_number(text);
    if (!text.empty() || page < 1 || of < page || of > most_pages) return std::nullopt;
    return PageNumber{page, of};
}

/// The number of a page in one of the columns of a line.
std::optional<PageNumber> page_number_on(const Line& line) {
    for (const std::string& column : columns_of(line.text))
        if (const auto found = page_number(column)) return found;
    return std::nullopt;
}

/// The part of a line that is the same on another page.
std::string without_digits(std::string_view text) {
    std::string all;
    for (const char c : text)
        if (!is_digit(c) && c != ' ' && c != '\t') all += c;
    return all;
}

/// A line with the number of a page.
struct PageLine {
    std::size_t line;
    PageNumber number;
};

/// The lines that number the pages of a text one after the other; one or none if it has one page.
std::vector<PageLine> page_lines(const std::vector<Line>& lines) {
    std::vector<PageLine> all;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto found = page_number_on(lines[i]);
        if (!found) continue;
        if (all.empty() ||
            (found->of == all.back().number.of && found->page == all.back().number.page + 1))
            all.push_back({i, *found});
    }
    return all;
}

class PageCutter {
  public:
    PageCutter(std::vector<Line>& lines, std::vector<Line>& furniture)
        : lines_(lines), furniture_(furniture) {}

    std::vector<std::vector<Line>> cut() {
        const auto numbered = page_lines(lines_);
        std::vector<std::vector<Line>> pages(1);
        if (numbered.size() < 2) {
            pages.front() = std::move(lines_);
            return pages;
        }
        const bool above = is_in_head(numbered.front().line) && !is_last(numbered.back().line);
        std::size_t begin = 0;
        for (std::size_t n = above ? 1 : 0; n < numbered.size(); ++n) {
            const std::size_t line = numbered[n].line;
            const std::size_t end = above ? head_begin(line) : line;
            pages.back().assign(lines_.begin() + static_cast<std::ptrdiff_t>(begin),
                                lines_.begin() + static_cast<std::ptrdiff_t>(end));
            take_foot(pages.back());
            begin = end;
            take_line(line);
            pages.emplace_back();
        }
        pages.back().assign(lines_.begin() + static_cast<std::ptrdiff_t>(begin), lines_.end());
        return pages;
    }

  private:
    /// True for one of the first lines of the text.
    [[nodiscard]] bool is_in_head(std::size_t line) const {
        std::size_t written = 0;
        for (std::size_t i = 0; i < line; ++i) written += lines_[i].blank() ? 0 : 1;
        return written < head_depth;
    }

    /// True for the last written line of the text, which is at the foot of a page.
    [[nodiscard]] bool is_last(std::size_t line) const {
        return std::all_of(lines_.begin() + static_cast<std::ptrdiff_t>(line) + 1, lines_.end(),
                           [](const Line& other) { return other.blank(); });
    }

    /// The line at which the head of a page begins: at its number, or at lines above it that the
    /// first page also has.
    [[nodiscard]] std::size_t head_begin(std::size_t line) const {
        const std::size_t depth = std::min(head_depth, line);
        while (line > depth && !lines_[line - 1].blank()) {
            const std::string above = without_digits(lines_[line - 1].text);
            const bool repeated =
                std::any_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(depth),
                            [&](const Line& other) { return without_digits(other.text) == above; });
            if (!repeated) break;
            --line;
        }
        return line;
    }

    void take_line(std::size_t line) {
        furniture_.push_back({std::string(trimmed(lines_[line].text)), lines_[line].number});
        lines_[line].text.clear();
    }

    /// Takes the blocks at the foot of a page: lines to sign on, addresses.
    void take_foot(std::vector<Line>& page) {
        constexpr std::size_t most_lines = 5;
        for (;;) {
            while (!page.empty() && page.back().blank()) page.pop_back();
            std::size_t begin = page.size();
            while (begin > 0 && !page[begin - 1].blank()) --begin;
            const auto first = page.begin() + static_cast<std::ptrdiff_t>(begin);
            if (begin == 0 || page.size() - begin > most_lines ||
                std::none_of(first, page.end(), is_of_foot))
                return;
            for (auto line = first; line != page.end(); ++line)
                furniture_.push_back({std::string(trimmed(line->text)), line->number});
            page.erase(first, page.end());
        }
    }

    static bool is_of_foot(const Line& line) {
        const auto columns = columns_of(line.text);
        const bool signs = line.text.find_first_not_of("_. \t") == std::string::npos;
        return signs || starts_with_any(fold(columns.front()), foot_words) ||
               (columns.size() > 1 && std::any_of(columns.begin(), columns.end(), is_address));
    }

    std::vector<Line>& lines_;
    std::vector<Line>& furniture_;
};

} // namespace

std::vector<std::vector<Line>> pages_by_number(std::vector<Line> lines,
                                               std::vector<Line>& furniture) {
    return PageCutter(lines, furniture).cut();
}

void take_page_marks(std::vector<Line>& body, std::vector<Line>& rest) {
    const auto foot = body.begin() + static_cast<std::ptrdiff_t>(web_foot(body));
    std::copy_if(foot, body.end(), std::back_inserter(rest),
                 [](const Line& line) { return !line.blank(); });
    body.erase(foot, body.end());
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (!is_page_mark_in_body(trimmed(body[i].text))) continue;
        rest.push_back({std::string(trimmed(body[i].text)), body[i].number});
        body[i].text.clear();
        std::size_t before = i;
        std::size_t after = i;
        while (before > 0 && body[before].blank()) --before;
        while (after + 1 < body.size() && body[after].blank()) ++after;
        const std::string& above = body[before].text;
        if (body[before].blank() || above.ends_with('.') || !begins_small(body[after].text))
            continue;
        body.erase(body.begin() + static_cast<std::ptrdiff_t>(before) + 1,
                   body.begin() + static_cast<std::ptrdiff_t>(after));
        i = before;
    }
}

bool is_page_of_pages(std::string_view text) {
    return page_number(text).has_value();
}

bool is_rule(std::string_view text) {
    text = trimmed(text);
    return text.size() >= 5 && text.find_first_not_of("-=_*~+ ") == std::string_view::npos;
}

} // namespace caseflow
