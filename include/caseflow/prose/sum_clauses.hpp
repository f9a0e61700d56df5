/// Why: the verb of a clause may say that its sum is not given, may not be exceeded, is moved or is
/// for one thing alone.
#pragma once

#include "caseflow/prose/role.hpp"
#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// The role of a sum by the verb of its clause; none if the verb gives none.
[[nodiscard]] SumRole role_of_clause_verb(const Tokens& tokens, const Surroundings& here);

/// "160 000 kronor (tidigare 270 000 kronor)": the words in the brackets are about the next sum.
[[nodiscard]] bool opens_to_next(const Tokens& tokens, std::size_t at, const Surroundings& here);

/// "söker 450 000 kronor till en festival, som ges för sjätte gången": the verb after a sum is
/// about the noun before "som", not about the sum.
[[nodiscard]] bool is_of_noun_after(const Tokens& tokens, const Surroundings& here,
                                    std::size_t verb);

} // namespace caseflow
