/// Why: a text that refuses, changes, revokes or corrects is not a grant, even if it names sums.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

namespace caseflow {

/// Sets the kind of the decision by the verbs of its points, and quotes them. It remains a grant if
/// there are none, or only in passing. One text does not show which decision is altered. `texts`:
/// those of the case.
void set_kind(const std::vector<ImportedText>& texts, Imported& to);

} // namespace caseflow
