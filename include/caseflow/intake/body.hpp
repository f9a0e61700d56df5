/// Why: the body of a decision text is cut at its headings before any part of it is interpreted.
#pragma once

#include "caseflow/intake/headings.hpp"
#include "caseflow/intake/pages.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace caseflow {

/// A heading and the lines under it, up to the next.
struct TextPart {
    Heading heading;
    bool known = true; // of the register or of other bodies
    Line at;           // the heading's line; blank where text begins without one
    std::vector<Line> lines;
    bool on_line = false;     // the text begins on the heading's line
    std::string decider = {}; // "Kommunstyrelsen beslutar", between the heading and a list
    bool further = false;     // another decision, below the one that is read

    [[nodiscard]] bool empty() const;
};

/// The parts of a body, none of them empty. `cuts` are lines at which a part ends without a
/// heading, with the heading of what follows. If several parts belong in one place, the place gets
/// the one under the register's own heading, or, for decisions, the last one. The others become
/// sections.
[[nodiscard]] std::vector<TextPart> cut(const std::vector<Line>& body,
                                        const std::map<std::size_t, std::string>& cuts,
                                        const Headings& own_headings);

/// The paragraphs of a text, whole, with a blank line between them.
[[nodiscard]] std::string text_of(const Sheet& sheet, const std::vector<Line>& lines);

/// The lines between blank ones.
[[nodiscard]] std::vector<std::vector<Line>> paragraphs_of(const std::vector<Line>& lines);

} // namespace caseflow
