/// Why: a source may have more funders than a reader of one message wants to see.
#pragma once

#include "caseflow/rules/subject.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// "A, B" for a message; if there are more than five, the first three and how many more there are.
[[nodiscard]] std::string list_funders(const std::vector<std::string>& funders);

/// "500 000 kr from A", for a note.
[[nodiscard]] std::string given_by(const Subject& s, const FundingSource& source);

} // namespace caseflow
