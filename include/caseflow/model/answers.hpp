/// Why: what waits for an answer, and what a document is said to be answered by, go by one rule.
#pragma once

#include "caseflow/model/case.hpp"

#include <cstddef>

namespace caseflow {

/// The later document, not struck, that answers the one at an index; nullptr if none does.
[[nodiscard]] const Document* answer_to(const Case& data, std::size_t index);

} // namespace caseflow
