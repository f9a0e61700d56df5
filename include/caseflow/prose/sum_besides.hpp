/// Why: a sum beside the grant may be a part of it, the total cost, or the sum of another case; its
/// own clause says which.
#pragma once

#include "caseflow/prose/role.hpp"
#include "caseflow/prose/surroundings.hpp"

#include <cstddef>

namespace caseflow {

/// "20 procent av bidraget, 100 000 kronor", "den sista fjärdedelen av bidraget": a part of the
/// thing at a token.
[[nodiscard]] bool is_share_of(const Tokens& tokens, std::size_t at);

/// "8 procent, redovisas i annat ärende": about another case.
[[nodiscard]] bool is_left_to_other_case(const Tokens& tokens, const Surroundings& here);

/// "Av de 640 000 kronorna svarar staten för hälften": a sum to divide, not somebody's
/// contribution.
[[nodiscard]] bool is_divided_by_verb(const Tokens& tokens, const Surroundings& here);

/// "har dessutom ett Interregprojekt", "Ett projekt för barn, finansierat till 75 procent,
/// avslutades 2022": the sentence is about another undertaking.
[[nodiscard]] bool is_of_another_project(const Tokens& tokens, std::size_t at);

/// "Utöver projektets finansiering har kommunen avsatt", "Vid sidan av projektet": the clause is
/// about something that is not part of it.
[[nodiscard]] bool is_beyond_project(const Tokens& tokens, const Surroundings& here);

/// "När projektet är avslutat beräknas driften kosta": the clause is about the time after it.
[[nodiscard]] bool is_after_project(const Tokens& tokens, const Surroundings& here);

/// The role of a sum by words like these; none if there are none.
[[nodiscard]] SumRole role_besides(const Tokens& tokens, const Surroundings& here);

/// "offentliga medel utgör 900 000 kronor": the money of several givers.
[[nodiscard]] bool is_public_money(const Tokens& tokens, const Surroundings& here);

/// "tillsammans", "Övriga ägare": about several.
[[nodiscard]] bool is_of_several(const Tokens& tokens, const Surroundings& here);

/// "dagsverken, i ansökan satta till 120 000 kronor": their worth, not the sum applied for.
[[nodiscard]] bool is_valued(const Tokens& tokens, std::size_t application);

/// "budgeten för föreningsbidrag": a budget for grants to many.
[[nodiscard]] bool is_budget_for_grants(const Tokens& tokens, std::size_t budget);

} // namespace caseflow
