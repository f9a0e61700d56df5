#include "caseflow/intake/chapters.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t most_digits = 2; // of a chapter's number

/// A line that may be the heading of a chapter.
struct Chapter {
    std::size_t line;
    std::string number;
    bool known; // its words are a heading
};

/// The "2" of "2. Bakgrund"; empty for another line.
std::string number_before_heading(std::string_view text) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view rest = text.substr(end);
    const bool marked = end > 0 && end <= most_digits && rest.starts_with(". ");
    return marked && begins_capital(trimmed(rest.substr(1))) && looks_like_heading(text)
               ? std::string(text.substr(0, end))
               : std::string();
}

/// "1. Sökande" above an indented text, not an item that continues there.
bool heads_indented(std::string_view text, std::string_view below) {
    constexpr std::size_t most_words = 5; // with the number
    return below.find_first_not_of(' ') > text.find_first_not_of(' ') &&
           word_count(text) <= most_words;
}

/// Lines with a number and words that have a text under them, which makes them not items of a list.
std::vector<Chapter> possible_chapters(const std::vector<Line>& lines) {
    static const Headings standard;
    std::vector<Chapter> all;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string& text = lines[i].text;
        std::string number = number_before_heading(text);
        if (number.empty() || (i > 0 && !lines[i - 1].blank())) continue;
        const auto below =
            std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.end(),
                         [](const Line& line) { return !line.blank(); });
        if (below == lines.end() || !number_before_heading(below->text).empty()) continue;
        const bool known = known_heading(text.substr(number.size() + 2), standard).has_value();
        const bool above = lines[i + 1].blank() || heads_indented(text, lines[i + 1].text);
        if (known || above) all.push_back({i, std::move(number), known});
    }
    return all;
}

} // namespace

void unify_chapters(std::vector<Line>& lines) {
    constexpr int fewest_known = 2;
    const std::vector<Chapter> possible = possible_chapters(lines);
    std::vector<std::size_t> found;
    int known = 0;
    for (const Chapter& chapter : possible) {
        if (chapter.number != std::to_string(found.size() + 1)) continue;
        const bool better_below =
            !chapter.known &&
            std::any_of(possible.begin(), possible.end(), [&](const Chapter& other) {
                return other.known && other.number == chapter.number && other.line > chapter.line;
            });
        if (better_below) continue;
        found.push_back(chapter.line);
        known += chapter.known ? 1 : 0;
    }
    if (known < fewest_known) return;
    for (const std::size_t line : found) lines[line].text.erase(lines[line].text.find('.'), 1);
}

int chapter_of(std::string_view words) {
    const std::size_t end = words.find_first_not_of("0123456789");
    if (end == 0 || end > most_digits || end == words.npos || words[end] != ' ' ||
        !begins_capital(trimmed(words.substr(end))))
        return 0;
    return std::stoi(std::string(words.substr(0, end)));
}

} // namespace caseflow
