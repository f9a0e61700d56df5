/// Why: text made from pages often has no form feeds, but the head of each page with its number.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The part of a line of furniture that is the same on every page, counted from 0: all but the
/// number of the page and spaces.
[[nodiscard]] std::string furniture_mark(std::string_view text, std::size_t page = 0);

/// The pages of a text without form feeds whose first lines come again with another page number,
/// "Sida 14 (31)", "Sida 15 (31)"; one page if they do not.
[[nodiscard]] std::vector<std::vector<Line>> split_at_heads(std::vector<Line> lines);

/// The words, without the number of their page, at the top of a page.
[[nodiscard]] std::set<std::string> columns_at_top(const std::vector<Line>& page);

/// Clears the lines at the top of a page, counted from 0, that only repeat what is `known`, and
/// returns them.
[[nodiscard]] std::vector<Line> clear_repeated_head(const std::set<std::string>& known,
                                                    std::vector<Line>& page, std::size_t number);

} // namespace caseflow
