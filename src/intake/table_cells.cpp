#include "caseflow/intake/table_cells.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {

std::optional<Money> sum_in(std::string_view text) {
    for (const std::string_view unit : {" kronor", " kr", " SEK", " tkr", ":-"})
        if (text.ends_with(unit)) text = trimmed(text.substr(0, text.size() - unit.size()));
    if (text.empty() || !is_digit(text[0])) return std::nullopt;
    std::string digits(text);
    const bool points =
        digits.find(' ') == std::string::npos && digits.find(',') == std::string::npos;
    if (points) std::replace(digits.begin(), digits.end(), '.', ' '); // "35.000"
    return Money::parse(digits);
}

std::optional<Percent> share_in(std::string_view text) {
    if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
    if (text.ends_with(" procent"))
        text.remove_suffix(std::string_view(" procent").size());
    else if (text.ends_with('%'))
        text.remove_suffix(1);
    else
        return std::nullopt;
    return Percent::parse(trimmed(text));
}

std::optional<int> year_in(std::string_view text) {
    take_any(text, {"År ", "år "});
    if (text.ends_with(':')) text.remove_suffix(1);
    if (text.size() != 4 || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
    const int year = std::stoi(std::string(text));
    return year >= 1980 && year < 2100 ? std::optional(year) : std::nullopt;
}

bool is_of_sums(const TableCell& cell) {
    return sum_in(cell.text) || share_in(cell.text);
}

std::string without_note_mark(std::string label) {
    const auto last = [&] { return label.empty() ? ' ' : label.back(); };
    while (last() == '*') label.pop_back();
    const std::size_t space = label.rfind(' ');
    const bool numbered = last() == ')' && space != label.npos && label.size() - space == 3 &&
                          is_digit(label[space + 1]);
    if (numbered) label.resize(space);
    return std::string(trimmed(label));
}

namespace {

/// The offset of "(50 %)" in "220 000 kr (50 %)"; the end of another cell.
std::size_t begin_of_share(std::string_view cell) {
    const std::size_t open = cell.rfind(" (");
    const bool share = open != cell.npos && share_in(cell.substr(open + 1)) &&
                       sum_in(trimmed(cell.substr(0, open)));
    return share ? open : cell.size();
}

} // namespace

std::vector<TableCell> cells_of(std::string_view written) {
    std::vector<TableCell> all;
    std::string line(written);
    if (trimmed(written).starts_with('|')) std::replace(line.begin(), line.end(), '|', '\t');
    const auto add = [&](std::string_view text, std::size_t begin, std::size_t close) {
        const std::string_view cell = trimmed(text.substr(begin, close - begin));
        if (!cell.empty()) all.push_back({std::string(cell), display_width(text.substr(0, close))});
    };
    std::size_t at = line.find_first_not_of(" \t");
    while (at < line.size()) {
        const std::size_t end = std::min({line.find("  ", at), line.find('\t', at), line.size()});
        const std::size_t share = begin_of_share(std::string_view(line).substr(at, end - at));
        add(line, at, at + share);
        add(line, at + share, end);
        at = std::min(line.find_first_not_of(" \t", end), line.size());
    }
    return all;
}

} // namespace caseflow
