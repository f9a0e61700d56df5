/// Why: the headings of numbered chapters look like the items of a list.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <string_view>
#include <vector>

namespace caseflow {

/// Removes the dot after the number in headings of numbered chapters: "1. Beslut" becomes "1
/// Beslut". Does nothing unless at least two of them are known headings.
void unify_chapters(std::vector<Line>& lines);

/// The number before the words of a heading, "3 Finansiering"; 0 if there is none.
[[nodiscard]] int chapter_of(std::string_view words);

} // namespace caseflow
