/// Why: an array can be long, so that what is wrong in it is shown at the element it is about.
#pragma once

#include "caseflow/toml/mistakes.hpp"

namespace caseflow {

/// Explains what is wrong in a value that begins with a bracket: each thing, but only the first if
/// one line mends all.
void explain_array(const WrittenValue& value, Mistakes& to);

} // namespace caseflow
