/// Why: a percentage may be of people, of things, of what a grant is made of or goes to, or of
/// another body's money.
#pragma once

#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// "Av deltagarna kom 33 procent", "går 12 procent till personal": no source's share.
[[nodiscard]] bool is_of_no_money(const Tokens& tokens, const Surroundings& here);

/// "Stödet består av 67 procent EU-medel och": what a grant is made of.
[[nodiscard]] bool is_of_composition(const Tokens& tokens, const Surroundings& here);

/// "Med detta bidrag, en sjättedel av kostnaden,": the share of the grant itself.
[[nodiscard]] bool is_beside_grant(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
