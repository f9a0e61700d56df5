/// Why: a table below the points of a decision, or below its documents, is not part of their list.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <vector>

namespace caseflow {

/// True for the first line of a table that has at least two rows, or years and a row of sums.
[[nodiscard]] bool begins_table_at(const std::vector<Line>& lines, std::size_t i);

/// True for the first of several lines that are only labels with values: "Sökande: Byalaget",
/// "Projektstart: 2019-08-15".
[[nodiscard]] bool begins_form_at(const std::vector<Line>& lines, std::size_t i);

/// True for a row of a table between an item of a list, which it continues, and the next item: "att
/// bevilja 2 000 kronor, nämligen", "2024:   1 000 kronor".
[[nodiscard]] bool is_table_of_item(const std::vector<Line>& lines, std::size_t i);

/// "Kostnadsplan" with a table right under it.
[[nodiscard]] bool heads_table(const std::vector<Line>& lines, std::size_t i);

} // namespace caseflow
