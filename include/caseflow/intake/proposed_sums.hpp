/// Why: a text names many sums; only the words around one say that it is what is granted, applied
/// for or spent in all.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

namespace caseflow {

/// True for a sum that the decision itself grants, to judge by its sentence.
[[nodiscard]] bool grants_sum(const ImportedText& in, const Reading& reading);

/// True for a case that grants money, asks for it or has a project: a sum or a period of another
/// one is nobody's.
[[nodiscard]] bool is_of_money(const Case& one);

/// Proposes what the decision grants, also year by year, from its points: never from a refusal, a
/// repayment, a condition, or what somebody else may grant.
void propose_amount(const std::vector<ImportedText>& texts, Imported& to);

/// Proposes the total of the project.
void propose_total(const std::vector<ImportedText>& texts, Imported& to);

/// Proposes what was applied for.
void propose_applied(const std::vector<ImportedText>& texts, Imported& to);

} // namespace caseflow
