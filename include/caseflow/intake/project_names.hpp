/// Why: a project's name stands after "projektet", in quotation marks or without; where it ends is
/// a matter of what follows.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

namespace caseflow {

/// Proposes the project's name: as the title has it, else as the text does.
void propose_project_name(const std::vector<ImportedText>& texts, Imported& to);

} // namespace caseflow
