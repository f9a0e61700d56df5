/// Why: a text has many sums. Only the words around a sum show that the decision grants it.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

namespace caseflow {

/// True for a sum that the decision itself grants, judged by its sentence.
[[nodiscard]] bool grants_sum(const ImportedText& in, const Reading& reading);

/// Proposes what the decision grants, also year by year, from its points. Never from a refusal, a
/// repayment, a condition or somebody else's grant.
void propose_amount(const std::vector<ImportedText>& texts, Imported& to);

} // namespace caseflow
