/// Why: a project's name follows "projektet", with or without quotation marks. The words after the
/// name show its end.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

namespace caseflow {

/// Proposes the project's name: as in the title, else as in the text.
void propose_project_name(const std::vector<ImportedText>& texts, Imported& to);

} // namespace caseflow
