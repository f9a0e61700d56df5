/// Why: a text that refuses, changes, revokes or corrects is not a grant, whatever sums it names.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

namespace caseflow {

/// Sets the kind of the decision by the verbs of its points, and quotes them; it stays a grant
/// without such verbs, or with ones in passing. Which decision is altered is not known from one
/// text. `texts`: those of the case.
void set_kind(const std::vector<ImportedText>& texts, Imported& to);

} // namespace caseflow
