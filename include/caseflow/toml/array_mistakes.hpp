/// Why: an array can be long, so a mistake in it is shown at the element that has it.
#pragma once

#include "caseflow/toml/mistakes.hpp"

namespace caseflow {

/// Explains each mistake in a value that begins with a bracket, but only the first if one line
/// corrects them all.
void explain_array(const WrittenValue& value, Mistakes& to);

} // namespace caseflow
