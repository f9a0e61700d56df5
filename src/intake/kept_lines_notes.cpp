#include "caseflow/intake/kept_lines_notes.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/wrap.hpp"

#include <algorithm>

namespace caseflow {

using namespace fmt::literals;

std::string kept_lines_message(std::size_t count) {
    if (count == 1)
        return message("no key for this line of the head; kept as the section 'Sidhuvud'");
    return message("no key for {count} lines of the head; kept as the section 'Sidhuvud'",
                   "count"_a = count);
}

const Line& first_written(const TextPart& part) {
    return *std::find_if(part.lines.begin(), part.lines.end(),
                         [](const Line& line) { return !line.blank(); });
}

std::vector<Line> lines_with_heading(const TextPart& part) {
    std::vector<Line> all = {part.at};
    all.insert(all.end(), part.lines.begin(), part.lines.end());
    return all;
}

std::string kept_part_message(const TextPart& part) {
    const auto count = static_cast<std::size_t>(std::count_if(
        part.lines.begin(), part.lines.end(), [](const Line& line) { return !line.blank(); }));
    return message("no key for {lines} at the end; kept as the section '{heading}'",
                   "lines"_a = pluralize(count, "line"), "heading"_a = part.heading.words);
}

} // namespace caseflow
