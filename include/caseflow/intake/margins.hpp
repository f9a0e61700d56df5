/// Why: some minutes write their headings in a margin beside the text, which keeps to a column of
/// its own.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <vector>

namespace caseflow {

/// Puts the headings in the margin of a text above the lines beside them, and the text at the
/// beginning of its lines: "Beslut      Direktionen beslutar". Changes nothing in another layout.
void unify_margins(std::vector<Line>& lines);

/// The lines without the spaces that all of them begin with.
[[nodiscard]] std::vector<Line> without_margin(std::vector<Line> lines);

} // namespace caseflow
