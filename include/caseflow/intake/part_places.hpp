/// Why: a text may have several parts of one kind, but a case file has only one of each.
#pragma once

#include "caseflow/intake/body.hpp"

#include <vector>

namespace caseflow {

/// True if a part has that place.
[[nodiscard]] bool has_place(const std::vector<TextPart>& parts, Heading::Place place);

/// Assigns each place to one part and makes the others sections, also a proposal beside a decision.
void settle_places(std::vector<TextPart>& parts);

} // namespace caseflow
