#include "caseflow/intake/page_furniture.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head_lines.hpp"
#include "caseflow/intake/items.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/page_heads.hpp"
#include "caseflow/intake/people.hpp"
#include "caseflow/intake/words.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/prose/reading.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace caseflow {
namespace {

using Page = std::vector<Line>;

constexpr std::size_t edge_depth = 3; // lines at the head and at the foot of a page

enum class Edge { head, foot };

/// The first lines from an edge of a page inwards.
std::vector<std::size_t> lines_at(const Page& page, Edge edge) {
    std::vector<std::size_t> written;
    for (std::size_t i = 0; i < page.size() && written.size() < edge_depth; ++i) {
        const std::size_t line = edge == Edge::head ? i : page.size() - 1 - i;
        if (!page[line].blank()) written.push_back(line);
    }
    return written;
}

/// True for a line that identifies the case, by a day, a number or a board: on the first page it is
/// not furniture.
bool identifies_case(const Line& line) {
    const auto columns = columns_of(line.text);
    return std::any_of(columns.begin(), columns.end(), [](const std::string& column) {
        const auto label = split_label(column);
        const std::string& text = label ? label->second : column;
        return whole_date(text) || read_number(text).number || is_board(text);
    });
}

/// True for text that a decision may repeat: an item of a list, a sum, the end of a sentence.
bool is_of_text(std::string_view line) {
    constexpr std::size_t fewest_words = 3;
    const auto readings = read_prose(line);
    const bool sum = std::any_of(readings.begin(), readings.end(), [](const Reading& reading) {
        return std::holds_alternative<TextAmount>(reading.value);
    });
    const std::string_view text = trimmed(line);
    return sum || begins_item(text) ||
           (begins_small(text) && text.ends_with('.') && word_count(text) >= fewest_words);
}

/// Finds the furniture of a text, page by page.
class FurnitureRemover {
  public:
    explicit FurnitureRemover(std::vector<Page>& pages) : pages_(pages) {
        for (const Edge edge : {Edge::head, Edge::foot})
            for (std::size_t page = 0; page < pages.size(); ++page)
                for (const std::string& mark : marks_at(page, edge)) ++seen_[{edge, mark}];
    }

    std::vector<Line> take() {
        const auto known = columns_at_top(pages_.front());
        for (std::size_t page = 0; page < pages_.size(); ++page) {
            clear(page, Edge::head);
            clear(page, Edge::foot);
            if (page == 0) continue;
            for (const Line& line : clear_repeated_head(known, pages_[page], page))
                report_once(line);
        }
        return std::move(furniture_);
    }

  private:
    [[nodiscard]] std::set<std::string> marks_at(std::size_t page, Edge edge) const {
        std::set<std::string> all;
        for (const std::size_t i : lines_at(pages_[page], edge))
            all.insert(furniture_mark(pages_[page][i].text, page));
        return all;
    }

    [[nodiscard]] bool repeats(std::size_t page, Edge edge, const Line& line) const {
        const auto found = seen_.find({edge, furniture_mark(line.text, page)});
        const std::size_t times = found == seen_.end() ? 0 : found->second;
        return times >= 2 && times * 2 >= pages_.size() && !is_of_text(line.text);
    }

    /// Clears lines from the edge inwards, up to the first one that is not repeated.
    void clear(std::size_t page, Edge edge) {
        for (const std::size_t i : lines_at(pages_[page], edge)) {
            Line& line = pages_[page][i];
            if (!repeats(page, edge, line)) return;
            if (page == 0 && identifies_case(line)) continue;
            report_once(line);
            line.text.clear();
        }
    }

    void report_once(const Line& line) {
        std::string words = squeeze(trimmed(line.text));
        if (reported_.insert(words).second) furniture_.push_back({std::move(words), line.number});
    }

    std::vector<Page>& pages_;
    std::map<std::pair<Edge, std::string>, std::size_t> seen_;
    std::vector<Line> furniture_;
    std::set<std::string> reported_;
};

} // namespace

std::vector<Line> take_furniture(std::vector<Page>& pages) {
    return FurnitureRemover(pages).take();
}

std::size_t web_foot(std::span<const Line> lines) {
    constexpr std::size_t most_lines = 20;
    constexpr std::string_view marks[] = {"sidan uppdaterad", "senast uppdaterad", "kontakta oss",
                                          "dela sidan", "till sidans topp"};
    for (std::size_t i = lines.size() - std::min(lines.size(), most_lines); i < lines.size(); ++i) {
        const bool opens = i == 0 || lines[i - 1].blank();
        if (!opens || !starts_with_any(fold(lines[i].text), marks)) continue;
        const bool other = std::any_of(
            lines.begin() + static_cast<std::ptrdiff_t>(i), lines.end(),
            [](const Line& line) { return line.text.ends_with('.') || person_on(line.text); });
        if (!other) return i;
    }
    return lines.size();
}

} // namespace caseflow
