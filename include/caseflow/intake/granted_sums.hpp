/// Why: a text names many sums; only the words around one say that the decision grants it.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

namespace caseflow {

/// True for a sum that the decision itself grants, to judge by its sentence.
[[nodiscard]] bool grants_sum(const ImportedText& in, const Reading& reading);

/// Proposes what the decision grants, also year by year, from its points: never from a refusal, a
/// repayment, a condition, or somebody else's grant.
void propose_amount(const std::vector<ImportedText>& texts, Imported& to);

} // namespace caseflow
