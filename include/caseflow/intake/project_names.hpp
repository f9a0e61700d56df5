/// Why: a project's name follows "projektet", in quotation marks or without; the words after it
/// show its end.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

namespace caseflow {

/// Proposes the project's name: as the title has it, else as the text does.
void propose_project_name(const std::vector<ImportedText>& texts, Imported& to);

} // namespace caseflow
