/// Why: a text has many sums. Only the words around a sum show that it was applied for, or is the
/// total.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

namespace caseflow {

/// True for a case that grants money, asks for it or has a project. In any other case, a sum or a
/// period is not the project's.
[[nodiscard]] bool is_of_money(const Case& data);

/// Proposes the total of the project.
void propose_total(const std::vector<ImportedText>& texts, Imported& to);

/// Proposes the sum applied for.
void propose_applied(const std::vector<ImportedText>& texts, Imported& to);

} // namespace caseflow
