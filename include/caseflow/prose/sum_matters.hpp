/// Why: a case's text also mentions money that is not its own: what a rule allows, what
/// somebody gets in any year, what is paid for something else; the clause says so by its subject.
#pragma once

#include "caseflow/prose/role.hpp"
#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// The role of a sum of such a clause; none if the clause says nothing of the kind.
[[nodiscard]] SumRole role_of_matter(const Tokens& tokens, const Surroundings& here);

/// "från kommunen 360 000 kr och från Leader 240 000 kr, sammanlagt 600 000 kr": of all that were
/// named, and not of the last.
[[nodiscard]] bool adds_givers_up(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
