/// Why: the points of a decision are a list: numbered, lettered, with bullets, or of "att" clauses.
/// The marks are not their text, and a list inside a point belongs to it.
#pragma once

#include "caseflow/intake/list_marks.hpp"
#include "caseflow/intake/pages.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// A line whose item is set apart from its mark by a tab or a space that does not break, "1.\tA",
/// as word processors do; with a plain space there.
[[nodiscard]] std::string with_space_after_mark(std::string line);

/// True if a line begins the first item of a list, however far it is indented.
[[nodiscard]] bool begins_list(std::string_view line);

/// True if a line begins an item of a list, the first or another one.
[[nodiscard]] bool begins_item(std::string_view line);

/// The items of a list without their marks. A line that begins no item continues the one before it,
/// and so do the items of a list inside; words before the first item belong to it. Without any item
/// each paragraph is one, and under a heading each line that is a sentence.
[[nodiscard]] std::vector<std::string>
list_items(const Sheet& sheet, const std::vector<Line>& lines, bool headed = true);

/// Items of one line each, without their bullets if all have one.
[[nodiscard]] std::vector<std::string> line_items(const Sheet& sheet,
                                                  const std::vector<Line>& lines);

/// The line at which a text after a numbered list begins, set apart and not indented; the number of
/// lines if there is none.
[[nodiscard]] std::size_t end_of_list(const std::vector<Line>& lines);

} // namespace caseflow
