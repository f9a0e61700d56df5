/// Why: who prepared a case, and as what, often stands only at its end: "Handläggare Karin Ek har
/// varit föredragande."
#pragma once

#include "caseflow/intake/decision_reader.hpp"

#include <span>

namespace caseflow {

/// Proposes the officer, if the head names none, and the title of the one whom it names.
void propose_officer(std::span<const Line> lines, Imported& to);

} // namespace caseflow
