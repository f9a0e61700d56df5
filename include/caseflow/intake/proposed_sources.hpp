/// Why: texts state what funders give in kronor or in per cent, with names before or after the
/// numbers.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

namespace caseflow {

/// Proposes the sources, if they add up to the total.
void propose_sources(const std::vector<ImportedText>& texts, Imported& to);

} // namespace caseflow
