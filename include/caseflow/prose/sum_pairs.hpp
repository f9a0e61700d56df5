/// Why: two sums beside each other are often one: before and after VAT, or rounding, or as addends
/// or equal parts of a third.
#pragma once

#include "caseflow/model/money.hpp"
#include "caseflow/prose/role.hpp"
#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// "375 plus 375 tkr", "avrundat från 499 640 kronor": the role of a sum that another is computed
/// from; `role` for all others.
[[nodiscard]] SumRole role_beside_sum(const Tokens& tokens, const Surroundings& here, SumRole role);

/// "500 000 kr exkl. moms (625 000 kr inkl. moms)": the same sum as the one before in its clause.
[[nodiscard]] bool is_with_vat(const Tokens& tokens, const Surroundings& here, Money before,
                               Money sum);

/// "delas i fyra lika stora delar om 160 000 kr": the sum of each part.
[[nodiscard]] bool is_equal_part(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
