/// Why: a share may be of what one line of the budget costs, which no funder gives.
#pragma once

#include "caseflow/prose/surroundings.hpp"
#include "caseflow/prose/tokens.hpp"

#include <cstddef>

namespace caseflow {

/// "Lönerna svarar för 61 procent av kostnaderna", "och lönerna för 61 procent"
[[nodiscard]] bool is_of_line(const Tokens& tokens, std::size_t first);

/// "85 procent personalkostnader", "60 procent löner"
[[nodiscard]] bool is_line(const Tokens& tokens, std::size_t after);

/// "Stödandelen är 25 procent"
[[nodiscard]] bool names_level_of_grant(const Tokens& tokens, std::size_t at);

/// "Här föreslås 70 procent", "här blir det 40 procent": in this case, whatever the rule is.
[[nodiscard]] bool is_proposed(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
