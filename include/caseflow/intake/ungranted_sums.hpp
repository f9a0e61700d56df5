/// Why: a verb that grants may stand beside a sum that the decision does not grant: what is put
/// off, abstained from, granted before, or granted to whoever it may be.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

namespace caseflow {

/// True for a sum that its sentence grants in passing only, whatever role its words give it.
[[nodiscard]] bool is_named_in_passing(const ImportedText& in, const Reading& reading);

} // namespace caseflow
