/// Why: forms set the values of their labels in one column and leave out the colons.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <vector>

namespace caseflow {

/// Writes "Delegation     Nämndens delegationsordning, punkt 7.5" with a colon for the gap, if the
/// values of several such labels begin in one column.
void put_colons(std::vector<Line>& lines);

} // namespace caseflow
