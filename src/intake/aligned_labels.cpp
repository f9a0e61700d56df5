#include "caseflow/intake/aligned_labels.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/words.hpp"

#include <cstddef>
#include <map>
#include <string_view>

namespace caseflow {
namespace {

/// The bytes at which the label of a line ends and its value begins.
struct AlignedValue {
    std::size_t line;
    std::size_t label_end;
    std::size_t begin;
};

/// True for a label of the text around the points of a decision.
bool is_around_points(std::string_view label) {
    static const Headings standard;
    if (const auto known = label_alone(label))
        if (*known == Label::signer || *known == Label::basis || *known == Label::notified)
            return true;
    const auto heading = known_heading(label, standard);
    using Place = Heading::Place;
    return heading && (heading->place == Place::basis || heading->place == Place::delegation ||
                       heading->place == Place::notification || heading->place == Place::dispatch);
}

/// The value after a label and a gap, if no other gap follows.
std::optional<AlignedValue> value_on(std::string_view text, std::size_t line) {
    constexpr std::size_t longest_label = 40; // bytes
    const std::size_t gap = text.find("  ");
    if (gap == 0 || gap > longest_label || text.size() > 4 * longest_label) return std::nullopt;
    const std::size_t begin = text.find_first_not_of(' ', gap);
    if (begin == text.npos || text.find("  ", begin) != text.npos) return std::nullopt;
    const std::string_view label = text.substr(0, gap);
    if (!begins_capital(label) || label.ends_with(':')) return std::nullopt;
    static const Headings standard;
    const std::string written = std::string(label) + ": " + std::string(text.substr(begin));
    const bool labels = is_around_points(label) || points_after_heading(written, standard);
    return labels ? std::optional(AlignedValue{line, gap, begin}) : std::nullopt;
}

} // namespace

void put_colons(std::vector<Line>& lines) {
    std::map<std::size_t, std::vector<AlignedValue>> columns;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const auto value = value_on(lines[i].text, i))
            columns[display_width(std::string_view(lines[i].text).substr(0, value->begin))]
                .push_back(*value);
    for (const auto& [column, values] : columns) {
        if (values.size() < 2) continue;
        for (const AlignedValue& other : values) {
            std::string& text = lines[other.line].text;
            text = text.substr(0, other.label_end) + ": " + text.substr(other.begin);
        }
    }
}

} // namespace caseflow
