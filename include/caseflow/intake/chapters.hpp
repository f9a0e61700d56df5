/// Why: the headings of numbered chapters look like the items of a list.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <vector>

namespace caseflow {

/// Writes the headings of numbered chapters without the point after the number, "1. Beslut" as
/// "1 Beslut". Does nothing unless two of them at least are known headings.
void unify_chapters(std::vector<Line>& lines);

} // namespace caseflow
