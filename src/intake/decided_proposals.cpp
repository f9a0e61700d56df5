#include "caseflow/intake/decided_proposals.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace caseflow {

bool only_proposes(const Sheet& sheet, const std::vector<TextPart>& parts,
                   const Headings& own_headings) {
    const auto proposes = [&](std::string_view words) {
        const auto heading = known_heading(words.substr(0, words.find('\n')), own_headings);
        return heading && heading->place == Heading::Place::proposal;
    };
    return std::any_of(parts.begin(), parts.end(), [&](const TextPart& part) {
        return part.heading.place == Heading::Place::points &&
               (proposes(part.decider) || proposes(text_of(sheet, part.lines)));
    });
}

bool decides_below_proposal(const std::vector<TextPart>& parts, const Headings& own_headings) {
    bool proposed = false;
    for (const TextPart& part : parts) {
        const auto heading = known_heading(part.heading.words, own_headings);
        proposed = proposed || (heading && heading->place == Heading::Place::proposal);
        if (proposed && part.heading.place == Heading::Place::points) return true;
    }
    return false;
}

void leave_out_amount(Imported& to) {
    if (!to.data.decisions.empty()) to.data.decisions.back().amount.reset();
    to.remarks.erase("decision.0.amount");
    std::erase_if(to.doubts, [](const auto& doubt) { return doubt.first == "decision.0.amount"; });
}

} // namespace caseflow
