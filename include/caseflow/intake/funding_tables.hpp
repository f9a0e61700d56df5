/// Why: tables of costs and funding have columns for years, shares and sums, and rows in between
/// that add up some of the others.
#pragma once

#include "caseflow/intake/decision_reader.hpp"

#include <span>

namespace caseflow {

/// Proposes the total, the sources and the sums of years from tables whose rows add up, as far as
/// the case does not have them yet.
void propose_tables(std::span<const Line> lines, Imported& to);

} // namespace caseflow
