/// Why: a date or a period belongs to the project, to a part of it, or to something else; the verb
/// of its clause and the verb's subject say which.
#pragma once

#include "caseflow/prose/readers.hpp"

#include <vector>

namespace caseflow {

/// Sets the role of each date, period and length of time; `readings` correspond to `matches` one to
/// one.
void assign_periods(const Tokens& tokens, const std::vector<Match>& matches,
                    std::vector<Reading>& readings);

} // namespace caseflow
