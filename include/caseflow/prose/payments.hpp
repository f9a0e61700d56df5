/// Why: a decision that says what is paid when must pay all that it grants; which payments are all
/// of them, only the words say.
#pragma once

#include "caseflow/prose/readers.hpp"
#include "caseflow/prose/reading.hpp"

#include <vector>

namespace caseflow {

/// Marks the sums that are payments, and the last of them where the text says which it is.
void link_payments(const Tokens& tokens, const std::vector<Match>& matches,
                   std::vector<Reading>& readings);

} // namespace caseflow
