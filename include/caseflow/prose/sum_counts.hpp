/// Why: a sum for each of several, or for each month, adds up to more; the number of them is close
/// to it.
#pragma once

#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// Sets the number of receivers, givers or months that a sum applies to.
void assign_counts(const Tokens& tokens, const Surroundings& here, TextAmount& value);

} // namespace caseflow
