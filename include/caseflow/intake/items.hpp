/// Why: the points of a decision are a list: numbered, with bullets, or of "att" clauses.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// Bytes of the "- " or "• " that a line begins with; 0 if it begins with neither.
[[nodiscard]] std::size_t bullet_length(std::string_view line);

/// Bytes of the "3. " or "3) " that a line begins with, if `number` is 3; 0 if it does not.
[[nodiscard]] std::size_t number_length(std::string_view line, std::size_t number);

/// The items of a list without their numbers or bullets. A line that begins no item continues the
/// one before it; words before the first item belong to it. Without any item each paragraph is one.
[[nodiscard]] std::vector<std::string> list_items(const Sheet& sheet,
                                                  const std::vector<Line>& lines);

/// Items of one line each, without their bullets if all have one.
[[nodiscard]] std::vector<std::string> line_items(const Sheet& sheet,
                                                  const std::vector<Line>& lines);

} // namespace caseflow
