/// Why: a text names many sums; only the words around one say that it is what was applied for
/// or is spent in all.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

namespace caseflow {

/// True for a case that grants money, asks for it or has a project: a sum or a period of another
/// one is nobody's.
[[nodiscard]] bool is_of_money(const Case& data);

/// Proposes the total of the project.
void propose_total(const std::vector<ImportedText>& texts, Imported& to);

/// Proposes what was applied for.
void propose_applied(const std::vector<ImportedText>& texts, Imported& to);

} // namespace caseflow
