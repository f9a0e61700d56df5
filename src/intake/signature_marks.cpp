#include "caseflow/intake/signature_marks.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/closing_contacts.hpp"
#include "caseflow/intake/ending_lines.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/list_marks.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/somebody_else.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace caseflow {
namespace {

constexpr std::size_t most_lines_of_signature = 3;

constexpr std::string_view preparing_marks[] = {"handläggare", "föredragande",
                                                "handläggare och föredragande"};
constexpr std::string_view deciding_marks[] = {"beslutsfattare", "beslutande", "delegat",
                                               "beslutar"};

/// The offset of a cell on its line.
std::size_t begin_of_cell(const Line& line, const std::string& cell) {
    return display_width(std::string_view(line.text).substr(0, line.text.find(cell)));
}

/// The lines below a name in its column, up to the end of the block or another name.
std::vector<std::string> cells_below(std::span<const Line> lines, std::size_t name,
                                     std::size_t column) {
    constexpr std::size_t widest_shift = 3;
    std::vector<std::string> all;
    const auto names = columns_of(lines[name].text);
    if (column >= names.size()) return all;
    const std::size_t begin = begin_of_cell(lines[name], names[column]);
    for (std::size_t i = name + 1; i < lines.size() && all.size() < most_lines_of_signature; ++i) {
        auto cells = columns_of(lines[i].text);
        if (cells.size() != names.size() || is_name(cells[column]) || is_label_of_next(lines, i))
            break;
        const std::size_t here = begin_of_cell(lines[i], cells[column]);
        if (std::max(here, begin) - std::min(here, begin) > widest_shift) break;
        all.push_back(std::move(cells[column]));
    }
    return all;
}

/// The part of a title before its mark: "Ekonom, föredragande" → "Ekonom"; npos if a title has no
/// mark.
std::size_t mark_in_title(const std::string& title) {
    const std::size_t comma = title.rfind(", ");
    if (comma == std::string::npos) return comma;
    const std::string last = fold(title.substr(comma + 2));
    return is_any_of(std::string_view(last), preparing_marks) ? comma : std::string::npos;
}

/// "Titel", "Befattning:" alone on a line
bool is_label_for_title(std::string_view text) {
    constexpr std::string_view labels[] = {"titel", "befattning", "tjänstetitel"};
    return is_any_of(std::string_view(fold(without_colon(text))), labels);
}

} // namespace

SignedAs signed_as(std::span<const Line> lines, std::size_t name, std::size_t column) {
    for (const std::string& cell : cells_below(lines, name, column)) {
        const std::string folded = fold(trim(cell, "() "));
        if (is_any_of(std::string_view(folded), deciding_marks)) return SignedAs::deciding;
        if (is_any_of(std::string_view(folded), preparing_marks) ||
            mark_in_title(cell) != std::string::npos)
            return SignedAs::preparing;
    }
    return SignedAs::unknown;
}

bool may_be_title_below(std::string_view text) {
    constexpr std::size_t longest = 80; // bytes
    const bool other = text.size() > longest || text.ends_with('.') || bullet_length(text) > 0 ||
                       ending_line(text) != EndingLine::other;
    return !other && !is_name(text) && !(is_role(text) && person_on(text)) &&
           !says_only_reach(text) && (may_be_office(text) || !(is_unit(text) || is_board(text)));
}

std::string_view title_alone(std::string_view line) {
    line = without_delegation(line);
    for (std::size_t comma = line.rfind(','); comma != line.npos; comma = line.rfind(',')) {
        if (!says_only_reach(trimmed(line.substr(comma + 1)))) break;
        line = trimmed(line.substr(0, comma));
    }
    return line;
}

std::string words_beside_title(std::string_view line) {
    const std::string_view text = trimmed(line);
    if (is_label_for_title(text) || ending_line(text) == EndingLine::place ||
        title_alone(text) != text)
        return " " + std::string(text);
    if (!split_label(text)) return {};
    return " " + std::string(trimmed(line.substr(0, line.find(':') + 1)));
}

std::optional<std::pair<std::string, std::size_t>> title_with_label(std::span<const Line> lines,
                                                                    std::size_t i) {
    while (i < lines.size() && lines[i].blank()) ++i;
    if (i == lines.size()) return std::nullopt;
    const std::string_view text = trimmed(lines[i].text);
    if (is_label_for_title(text) && i + 1 < lines.size() && is_role(lines[i + 1].text))
        return std::pair(std::string(trimmed(lines[i + 1].text)), i + 2);
    const auto title = split_label(text);
    const bool named = title && (title->first == Label::title || title->first == Label::subject);
    if (!named || !is_role(title->second)) return std::nullopt;
    return std::pair(title->second, i + 1);
}

bool is_label_of_next(std::span<const Line> lines, std::size_t i) {
    return i + 1 < lines.size() && introduces_somebody_else(lines[i].text) &&
           person_on(lines[i + 1].text) && (i + 2 == lines.size() || !is_role(lines[i + 2].text));
}

std::optional<Person> signing_presenter(std::span<const Line> lines, std::size_t i) {
    const auto names = columns_of(lines[i].text);
    for (std::size_t column = 0; column < names.size(); ++column) {
        if (!is_name(names[column]) || signed_as(lines, i, column) != SignedAs::preparing) continue;
        std::string title = cells_below(lines, i, column).front();
        title.resize(std::min(mark_in_title(title), title.size()));
        const bool mark = is_any_of(std::string_view(fold(title)), preparing_marks);
        return Person{names[column], mark || !is_role(title) ? "" : title, {}, {}};
    }
    return std::nullopt;
}

} // namespace caseflow
