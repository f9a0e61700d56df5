/// Why: the headings of numbered chapters look like the items of a list.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <string_view>
#include <vector>

namespace caseflow {

/// Writes the headings of numbered chapters without the point after the number, "1. Beslut" as
/// "1 Beslut". Does nothing unless two of them at least are known headings.
void unify_chapters(std::vector<Line>& lines);

/// The number before the words of a heading, "3 Finansiering"; 0 if it has none.
[[nodiscard]] int chapter_of(std::string_view words);

} // namespace caseflow
