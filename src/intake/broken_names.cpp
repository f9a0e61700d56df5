#include "caseflow/intake/broken_names.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/minutes_lines.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"

namespace caseflow {

namespace {

/// "Utdrag ur protokoll fört vid sammanträde med" above "fritidsnämnden i Kvarnköping den 8
/// november 2016": both as one line; empty for others.
std::string whole_meeting(std::span<const Line> lines, std::size_t row) {
    constexpr std::string_view links[] = {" med", " vid", " från", " för", " i"};
    const std::string_view text = trimmed(lines[row].text);
    if (row + 1 == lines.size() || !ends_with_any(text, links)) return {};
    std::string whole = std::string(text) + " " + std::string(trimmed(lines[row + 1].text));
    const auto found = meeting_on(whole);
    return found && found->date ? whole : std::string{};
}

} // namespace

std::string whole_name(std::span<const Line> lines, std::size_t row, const std::string& column,
                       BrokenName& broken) {
    if (const std::string meeting = whole_meeting(lines, row); !meeting.empty()) {
        broken = {meeting, "", row + 1, std::string(trimmed(lines[row + 1].text))};
        return meeting;
    }
    const std::size_t at = lines[row].text.find(column);
    const bool hyphen = column.ends_with('-') && !column.ends_with(" -");
    const bool owner = column.ends_with("nämndens") || column.ends_with("styrelsens");
    const bool of_matter =
        column.find(" för ") != column.npos && (is_unit(column) || is_organisation(column));
    if ((!hyphen && !owner && !of_matter) || row + 1 == lines.size()) return column;
    for (const std::string& below : columns_of(lines[row + 1].text)) {
        const bool under = begins_small(below) && lines[row + 1].text.find(below) == at;
        if (!hyphen && !owner && !below.starts_with("och ")) continue;
        std::string name = under ? title_with(column, below) : "";
        const bool body = is_board(name) || is_organisation(name);
        if (!is_unit(name) && !(body && !begins_as_title(name))) continue;
        broken = {name, column + " " + below, row + 1, below};
        return name;
    }
    return column;
}

void keep_broken_name(const BrokenName& broken, Head& head, Imported& to) {
    if (broken.words.empty()) return;
    if (to.data.unit == broken.name) return remember(to, "unit", broken.words);
    head.rest.push_back({broken.words, head.rest.empty() ? 1 : head.rest.back().number});
}

} // namespace caseflow
