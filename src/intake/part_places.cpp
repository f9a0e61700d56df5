#include "caseflow/intake/part_places.hpp"

#include "caseflow/base/utf8.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>
#include <iterator>

namespace caseflow {
namespace {

using HeadingPlace = Heading::Place;

/// "Delegationspunkt" says more about the delegation than "Lagrum" does.
bool names_delegation(const TextPart& part) {
    return part.heading.place == HeadingPlace::delegation &&
           fold(part.heading.words).find("deleg") != std::string::npos;
}

/// Assigns each place to one part and makes the others sections.
void settle(std::vector<TextPart>& parts, HeadingPlace place) {
    const bool last = place == HeadingPlace::points;
    const TextPart* holder = nullptr;
    for (const TextPart& part : parts) {
        if (part.heading.place != place) continue;
        const bool better = holder == nullptr || part.heading.own > holder->heading.own ||
                            (last && part.heading.own == holder->heading.own) ||
                            holder->heading.words.empty() ||
                            (names_delegation(part) && !names_delegation(*holder));
        if (better) holder = &part;
    }
    for (TextPart& part : parts)
        if (part.heading.place == place && &part != holder)
            part.heading.place = HeadingPlace::section;
}

/// "☒ Bifall", "[ ] Avslag": the boxes of a form, above the decision in words.
bool has_only_boxes(const TextPart& part) {
    constexpr std::string_view boxes[] = {"☐", "☒", "☑", "[ ]", "[x]", "[X]"};
    return std::all_of(part.lines.begin(), part.lines.end(), [&](const Line& line) {
        return line.blank() || starts_with_any(trimmed(line.text), boxes);
    });
}

void set_boxes_aside(std::vector<TextPart>& parts) {
    const auto boxed = [](const TextPart& part) {
        return part.heading.place == HeadingPlace::points && has_only_boxes(part);
    };
    const bool in_words = std::any_of(parts.begin(), parts.end(), [&](const TextPart& part) {
        return part.heading.place == HeadingPlace::points && !boxed(part);
    });
    for (TextPart& part : parts)
        if (in_words && boxed(part)) part.heading.place = HeadingPlace::section;
}

/// Joins the points that a text decides under several laws, "Beslut enligt 9 kap. 30 § …", "Beslut
/// enligt 10 kap. 23 § …", or in several steps, "Nämnden beslutar vidare", into one part.
void join_decisions(std::vector<TextPart>& parts) {
    TextPart* by_law = nullptr;
    TextPart* last = nullptr;
    for (TextPart& part : parts) {
        if (part.heading.place != HeadingPlace::points) continue;
        const bool law = is_decision_by_law(part.heading.words);
        TextPart* to = law ? by_law : decides_further(part.heading.words) ? last : nullptr;
        if (to == nullptr) {
            last = &part;
            if (law) by_law = &part;
            continue;
        }
        to->lines.push_back({"", part.at.number});
        std::move(part.lines.begin(), part.lines.end(), std::back_inserter(to->lines));
        to->decider += (to->decider.empty() ? "" : "; ") + part.heading.words;
        part.lines.clear();
    }
    std::erase_if(parts, [](const TextPart& part) { return part.empty(); });
}

/// The text of a part without spaces and punctuation, for comparing it with another.
std::string letters_of(const TextPart& part) {
    std::string all;
    for (const Line& line : part.lines) all += fold(line.text);
    std::erase_if(
        all, [](char c) { return std::string_view(" .,;:-").find(c) != std::string_view::npos; });
    return all;
}

/// True for points below others under the same heading, if neither repeats the other.
bool decides_once_more(const TextPart& first, const TextPart& second) {
    constexpr std::size_t shortest = 20; // bytes: "Ansökan bifalls", which the other part adds to
    constexpr std::size_t most_lines = 400;
    if (fold(first.heading.words) != fold(second.heading.words)) return false;
    if (std::max(first.lines.size(), second.lines.size()) > most_lines) return true;
    const std::string own = letters_of(first);
    const std::string other = letters_of(second);
    return own.size() > shortest && other.find(own) == other.npos && own.find(other) == own.npos;
}

/// "Beslut" again below "Beslut": each is a decision, and the first is the one that is read.
void set_further_decisions_aside(std::vector<TextPart>& parts) {
    const TextPart* first = nullptr;
    for (TextPart& part : parts) {
        if (part.heading.place != HeadingPlace::points || part.heading.words.empty()) continue;
        if (first == nullptr) first = &part;
        part.further = first != &part && decides_once_more(*first, part);
        if (part.further) part.heading.place = HeadingPlace::section;
    }
}

} // namespace

bool has_place(const std::vector<TextPart>& parts, Heading::Place place) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const TextPart& part) { return part.heading.place == place; });
}

void settle_places(std::vector<TextPart>& parts) {
    join_decisions(parts);
    set_boxes_aside(parts);
    set_further_decisions_aside(parts);
    for (const HeadingPlace place :
         {HeadingPlace::description, HeadingPlace::basis, HeadingPlace::delegation,
          HeadingPlace::points, HeadingPlace::proposal, HeadingPlace::notification})
        settle(parts, place);
    const bool decided = has_place(parts, HeadingPlace::points);
    for (TextPart& part : parts)
        if (decided && part.heading.place == HeadingPlace::proposal)
            part.heading.place = HeadingPlace::section;
}

} // namespace caseflow
