/// Why: in a head the value of a label may be in the next column or on a line below it.
#pragma once

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/head.hpp"
#include "caseflow/intake/labels.hpp"
#include "caseflow/intake/pages.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

namespace caseflow {

/// A label whose value is elsewhere.
struct Awaited {
    Label label;
    std::string words;
    std::size_t column; // on its line
    std::uint32_t line;
};

/// True for the label of a page's number.
[[nodiscard]] inline bool is_of_page(const Awaited& awaited) {
    return fold(without_colon(awaited.words)) == "sida";
}

/// True for the label of a person, whose unit may be above the name.
[[nodiscard]] inline bool is_of_contact(const Awaited& awaited) {
    return fold(without_colon(awaited.words)) == "kontaktperson";
}

/// "Projekt" alone is a label; "Projekt: Ny hiss" may be a title. "Vår referens" alone is the
/// officer's label if a name is below it. Whoever presents a case to a board need not be the
/// officer.
[[nodiscard]] inline std::optional<Label> label_or_project(const std::string& text,
                                                           const Head& head = {}) {
    const std::string label = fold(without_colon(text));
    if (!head.paragraph.empty() && label == "föredragande") return Label::other;
    if (label == "vår referens" || label == "kontaktperson" || label == "föredragande")
        return Label::name;
    if (label == "beslutande") return Label::signer; // or those who met, if a board did
    return label == "projekt" ? std::optional(Label::project) : label_alone(text);
}

/// The indexes of the awaited values, those in a column first.
[[nodiscard]] inline std::vector<std::size_t> by_column(const std::deque<Awaited>& awaited,
                                                        std::size_t column) {
    std::vector<std::size_t> all(awaited.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::stable_partition(all.begin(), all.end(),
                          [&](std::size_t i) { return awaited[i].column == column; });
    return all;
}

/// Removes from `rest`, the lines without a key, a label whose value was found.
inline void forget_label(const std::string& words, std::vector<Line>& rest) {
    const auto found = std::find_if(rest.rbegin(), rest.rend(),
                                    [&](const Line& line) { return line.text == words; });
    if (found != rest.rend()) rest.erase(std::next(found).base());
}

} // namespace caseflow
