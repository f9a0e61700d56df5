/// Why: the verb of a clause may say that its sum is not given, may not be exceeded, is moved or is
/// for one thing alone.
#pragma once

#include "caseflow/prose/role.hpp"
#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// What a sum is by the verb of its clause; none if that says nothing of the kind.
[[nodiscard]] SumRole role_of_clause_verb(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
