#include "caseflow/intake/bare_numbers.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/words.hpp"

#include <string>
#include <string_view>

namespace caseflow {
namespace {

/// "2 bidraget betalas ut": the number before words, with a single space and no dot; below a
/// sentence also before a sum, "2 100 000 kronor betalas ut".
bool begins_bare(std::string_view line, int number, bool below_sentence) {
    line = trimmed(line);
    const std::string mark = std::to_string(number) + " ";
    if (!line.starts_with(mark)) return false;
    const std::string_view item = line.substr(mark.size());
    const bool sum = below_sentence && number > 1 && item.find(" kr") != item.npos &&
                     item.find_first_of("0123456789") == 0;
    return (begins_capital(item) || begins_small(item) || sum) && word_count(item) > 2;
}

/// The lines below a heading of points that begin its items, by their numbers.
std::vector<std::size_t> bare_items(const std::vector<Line>& lines, std::size_t heading) {
    static const Headings standard;
    constexpr std::size_t most_lines = 40;
    std::vector<std::size_t> all;
    const std::size_t end = std::min(lines.size(), heading + most_lines);
    for (std::size_t i = heading + 1; i < end; ++i) {
        if (lines[i].blank()) continue;
        if (begins_bare(lines[i].text, static_cast<int>(all.size()) + 1,
                        lines[i - 1].text.ends_with('.')))
            all.push_back(i);
        else if (all.empty() || known_heading(lines[i].text, standard))
            break;
    }
    return all;
}

} // namespace

void dot_bare_numbers(std::vector<Line>& lines) {
    static const Headings standard;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto heading = known_heading(lines[i].text, standard);
        if (!heading || heading->place != Heading::Place::points) continue;
        const auto items = bare_items(lines, i);
        if (items.size() < 2) continue;
        for (const std::size_t item : items) {
            std::string& text = lines[item].text;
            text.insert(text.find(' ', text.find_first_not_of(' ')), ".");
        }
    }
}

} // namespace caseflow
