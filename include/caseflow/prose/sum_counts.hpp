/// Why: a sum for each of several, or for each month, comes to more than itself; their number is
/// close to it.
#pragma once

#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// Of how many, of whom each, or in how many months a sum is.
void assign_counts(const Tokens& tokens, const Surroundings& here, TextAmount& value);

} // namespace caseflow
