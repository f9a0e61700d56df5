/// Why: an application is for a share of the costs too, and a refusal has no other.
#pragma once

#include "caseflow/prose/role.hpp"
#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// "75 procent av det sökta beloppet"
[[nodiscard]] bool is_of_what_was_sought(const Tokens& tokens, std::size_t after);

/// "Bolaget söker 35 procent i stöd": an application.
[[nodiscard]] bool is_applied_for(const Tokens& tokens, const Surroundings& here);

/// "Det sökta beloppet motsvarar 80 procent av kostnaden": what the sum applied for is of all
/// costs.
[[nodiscard]] SoughtShare sought_share(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
