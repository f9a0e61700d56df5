/// Why: a decision without a list of documents may name them in a sentence.
#pragma once

#include "caseflow/intake/imported_texts.hpp"
#include "caseflow/intake/pages.hpp"

#include <span>

namespace caseflow {

/// Proposes the documents in "Underlag: Ansökan 2022-03-15; yttrande 2022-10-28." as the basis of a
/// decision that has no other basis.
void propose_basis(std::span<const Line> lines, Imported& to);

} // namespace caseflow
