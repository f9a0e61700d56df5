/// Why: the points of a decision are a list: numbered, lettered, with bullets, or of "att" clauses.
/// The marks are not part of the text, and a list inside a point belongs to the point.
#pragma once

#include "caseflow/intake/list_marks.hpp"
#include "caseflow/intake/pages.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// A line with a plain space after the mark of its item. Word processors put a tab or a no-break
/// space there: "1.\tA".
[[nodiscard]] std::string with_space_after_mark(std::string line);

/// True if a line begins the first item of a list, at any indentation.
[[nodiscard]] bool begins_list(std::string_view line);

/// True if a line begins an item of a list, the first or a later one.
[[nodiscard]] bool begins_item(std::string_view line);

/// The items of a list without their marks. A line that does not begin an item continues the one
/// above, and so do the items of a list inside it; words before the first item belong to that item.
/// Without items, each paragraph is one; under a heading, each line that is a sentence is one too.
[[nodiscard]] std::vector<std::string>
list_items(const Sheet& sheet, const std::vector<Line>& lines, bool headed = true);

/// Items of one line each, without their bullets if all have one.
[[nodiscard]] std::vector<std::string> line_items(const Sheet& sheet,
                                                  const std::vector<Line>& lines);

/// The line at which the text after a numbered list begins, after a gap and not indented; the
/// number of lines if there is none.
[[nodiscard]] std::size_t end_of_list(const std::vector<Line>& lines);

} // namespace caseflow
