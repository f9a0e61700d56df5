/// Why: some minutes have their headings in a margin beside the text, which has a column of its
/// own.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <vector>

namespace caseflow {

/// Moves the headings in the margin of a text above the lines beside them, and the text to the
/// beginning of its lines: "Beslut      Direktionen beslutar". Changes nothing in any other layout.
void unify_margins(std::vector<Line>& lines);

/// The lines without the spaces with which all of them begin.
[[nodiscard]] std::vector<Line> without_margin(std::vector<Line> lines);

} // namespace caseflow
