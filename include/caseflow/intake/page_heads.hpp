/// Why: text made from pages often has no form feeds, but the head of each page with its number.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The part of a line of furniture that is the same on every page: all but numbers and spaces.
[[nodiscard]] std::string furniture_mark(std::string_view text);

/// The pages of a text without form feeds whose first lines come again with another page number,
/// "Sida 14 (31)", "Sida 15 (31)"; one page if they do not.
[[nodiscard]] std::vector<std::vector<Line>> split_at_heads(std::vector<Line> lines);

/// Clears the lines at the top of a page that say nothing that the top of the first page does not
/// say, and returns them.
[[nodiscard]] std::vector<Line> clear_repeated_head(const std::vector<Line>& first,
                                                    std::vector<Line>& page);

} // namespace caseflow
