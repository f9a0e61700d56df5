/// Why: a decision that a board took itself ends with the board, the day and the paragraph of its
/// minutes, where others have a signature.
#pragma once

#include "caseflow/intake/head.hpp"

#include <vector>

namespace caseflow {

/// Moves board, day and paragraph from the end of a decision to its head, if they stand there as
/// `render` writes them: alone, a line each. Does nothing if the head has a paragraph already.
void take_minutes_lines(std::vector<Line>& body, Head& head);

} // namespace caseflow
