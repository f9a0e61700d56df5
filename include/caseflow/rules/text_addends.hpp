/// Why: sums in a row that add up to an amount of the case are parts of it, whatever the words call
/// each of them: budget costs, payments, contributions in kind. None of them alone is compared with
/// the data.
#pragma once

#include "caseflow/rules/texts.hpp"

#include <vector>

namespace caseflow {

/// For each reading of a text, true if it is a sum that is not an amount of the case itself but
/// adds up to one with its neighbours, or with every second or third sum as in a table. Also true
/// for a payment that is a share of a decision's amount.
[[nodiscard]] std::vector<bool> addends_of(const KnownData& known, const CaseText& text);

} // namespace caseflow
