/// Why: a case's text also mentions money that is not its own: a rule's limit, a grant of every
/// year, a payment for something else; the subject of the clause shows it.
#pragma once

#include "caseflow/prose/role.hpp"
#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// The role of a sum in a clause about other money; none if the clause is not about that.
[[nodiscard]] SumRole role_of_matter(const Tokens& tokens, const Surroundings& here);

/// "från kommunen 360 000 kr och från Leader 240 000 kr, sammanlagt 600 000 kr": the total of all
/// those named, not the last one's sum.
[[nodiscard]] bool adds_givers_up(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
