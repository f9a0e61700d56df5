/// Why: a share may be of one line of the budget, and then is not a funder's.
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

/// "Bolaget AB 900 000 kr, stödnivå 50 %": a share of that party's own costs.
[[nodiscard]] bool is_level_of_row(const Tokens& tokens, const Surroundings& here);

/// "Ändras budgeten med mer än 10 procent ska …": a change that may happen.
[[nodiscard]] bool is_of_change_in_doubt(const Tokens& tokens, const Surroundings& here);

/// "hälften i pengar", "i särskilda fall 90 procent", "bidrar för egen del": a share of a gift, of
/// one party's part, or of a possible sum.
[[nodiscard]] bool is_of_kind_or_chance(const Tokens& tokens, const Surroundings& here);

/// "Stödet utgör 40 procent", "Leaderstödet, 609 000 kr, svarar för": the share that is decided.
[[nodiscard]] bool begins_with_the_grant(const Tokens& tokens, const Surroundings& here);

/// "Här föreslås 70 procent", "här blir det 40 procent": in this case, regardless of the rule.
[[nodiscard]] bool is_proposed(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
