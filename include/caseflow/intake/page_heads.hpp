/// Why: text made from pages often has no form feeds, but has the head of each page with its
/// number.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The part of a furniture line that is the same on every page: all but the page number and spaces.
/// `page` is counted from 0.
[[nodiscard]] std::string furniture_mark(std::string_view text, std::size_t page = 0);

/// The pages of a text without form feeds whose first lines recur with another page number, "Sida
/// 14 (31)", "Sida 15 (31)"; one page if they do not.
[[nodiscard]] std::vector<std::vector<Line>> split_at_heads(std::vector<Line> lines);

/// The words at the top of a page, without the page number.
[[nodiscard]] std::set<std::string> columns_at_top(const std::vector<Line>& page);

/// Clears the lines at the top of page `number`, counted from 0, that only repeat `known` words,
/// and returns them.
[[nodiscard]] std::vector<Line> clear_repeated_head(const std::set<std::string>& known,
                                                    std::vector<Line>& page, std::size_t number);

} // namespace caseflow
