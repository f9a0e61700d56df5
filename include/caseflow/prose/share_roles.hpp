/// Why: most percentages of a text are not of the funding; the words around a percentage name its
/// whole, and say whether it is granted.
#pragma once

#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// Sets the meaning of a share from the words around it.
void read_role(const Tokens& tokens, const Surroundings& here, TextShare& share);

} // namespace caseflow
