/// Why: what is decided is a list, numbered, with bullets or of "att" clauses.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// Bytes of the "- " or "• " that a line begins with; 0 where it begins with none.
[[nodiscard]] std::size_t bullet_length(std::string_view line);

/// Bytes of the "3. " or "3) " that a line begins with, where `number` is 3; 0 where it does not.
[[nodiscard]] std::size_t number_length(std::string_view line, std::size_t number);

/// The items of a list without their numbers or bullets. Lines behind an item that begin none go on
/// with it; words before the first belong to it. Without any item each paragraph is one.
[[nodiscard]] std::vector<std::string> list_items(const Sheet& sheet,
                                                  const std::vector<Line>& lines);

/// Items that stand a line each, without bullets where all have one.
[[nodiscard]] std::vector<std::string> line_items(const Sheet& sheet,
                                                  const std::vector<Line>& lines);

} // namespace caseflow
