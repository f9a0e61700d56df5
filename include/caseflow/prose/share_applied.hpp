/// Why: an application is also for a share of the costs, and a refusal has no other share.
#pragma once

#include "caseflow/prose/role.hpp"
#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// "75 procent av det sökta beloppet"
[[nodiscard]] bool is_of_what_was_sought(const Tokens& tokens, std::size_t after);

/// "Bolaget söker 35 procent i stöd": an application.
[[nodiscard]] bool is_applied_for(const Tokens& tokens, const Surroundings& here);

/// "Det sökta beloppet motsvarar 80 procent av kostnaden": the share of all costs that is applied
/// for.
[[nodiscard]] SoughtShare sought_share(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
