/// Why: some minutes number points without a dot, "1 bevilja …", "2 uppdra åt …". In other texts
/// that is a sum or a row.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <vector>

namespace caseflow {

/// Puts a dot after the numbers of two or more items right below a heading of points.
void dot_bare_numbers(std::vector<Line>& lines);

} // namespace caseflow
