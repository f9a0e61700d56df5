/// Why: a text copied from a page view has no form feeds. Only the numbers of its pages, and the
/// words printed beside them, show that a page ended in the middle of a list.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <vector>

namespace caseflow {

/// The pages between "1 (3)", "2 (3)" and the like; the whole text as one page if there are none.
/// Lines that are only at the foot or the head of a page go into `furniture`.
[[nodiscard]] std::vector<std::vector<Line>> pages_by_number(std::vector<Line> lines,
                                                             std::vector<Line>& furniture);

/// Moves "Sida 3 (7)" and the like, and the foot of a web page, out of the body, and joins a
/// paragraph that they divide.
void take_page_marks(std::vector<Line>& body, std::vector<Line>& rest);

/// True for the number of a page with the number of pages: "2 (3)", "Sida 2 av 3".
[[nodiscard]] bool is_page_of_pages(std::string_view text);

/// True for a line of nothing but "-----", "=====" or the like.
[[nodiscard]] bool is_rule(std::string_view text);

} // namespace caseflow
