/// Why: a decision that gives payments and their times must pay all that it grants; only the words
/// show whether the payments given are all of them.
#pragma once

#include "caseflow/prose/readers.hpp"
#include "caseflow/prose/reading.hpp"

#include <vector>

namespace caseflow {

/// Marks the sums that are payments, and the last of them if the text marks it.
void link_payments(const Tokens& tokens, const std::vector<Match>& matches,
                   std::vector<Reading>& readings);

} // namespace caseflow
