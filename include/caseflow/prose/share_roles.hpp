/// Why: most percentages of a text are of something else than the funding; the words around one say
/// what it is a share of, and whether it is granted.
#pragma once

#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// Sets what the words around a share say of it.
void read_role(const Tokens& tokens, const Surroundings& here, TextShare& share);

} // namespace caseflow
