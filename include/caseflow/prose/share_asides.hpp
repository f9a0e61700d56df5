/// Why: a percentage may be a share of people or things, of the origin or the use of a grant, or of
/// another body's money.
#pragma once

#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// "Av deltagarna kom 33 procent", "går 12 procent till personal": not the share of a source.
[[nodiscard]] bool is_of_no_money(const Tokens& tokens, const Surroundings& here);

/// "Stödet består av 67 procent EU-medel och": the origin of a grant.
[[nodiscard]] bool is_of_composition(const Tokens& tokens, const Surroundings& here);

/// "Med detta bidrag, en sjättedel av kostnaden,": the share of the grant itself.
[[nodiscard]] bool is_beside_grant(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
