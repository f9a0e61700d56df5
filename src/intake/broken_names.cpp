#include "caseflow/intake/broken_names.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/line_columns.hpp"
#include "caseflow/intake/organisations.hpp"
#include "caseflow/intake/title_lines.hpp"
#include "caseflow/intake/words.hpp"

namespace caseflow {

std::string whole_name(std::span<const Line> lines, std::size_t row, const std::string& column,
                       BrokenName& broken) {
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

void tell_broken_name(const BrokenName& broken, Head& head, Imported& to) {
    if (broken.words.empty()) return;
    if (to.data.unit == broken.name) return remember(to, "unit", broken.words);
    head.rest.push_back({broken.words, head.rest.empty() ? 1 : head.rest.back().number});
}

} // namespace caseflow
