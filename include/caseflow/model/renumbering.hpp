/// Why: `replaces` names a decision by its place in the file. If decisions before it are removed or
/// added, the number changes so that it still names the same decision.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace caseflow {

/// The new index of each decision of a case; nothing for one that is gone.
using DecisionPlaces = std::vector<std::optional<std::size_t>>;

/// The new value of `replaces`, counted from 1: the old one if it does not name a decision, and
/// nothing if it names one that is gone.
[[nodiscard]] std::optional<int> renumber(int replaces, const DecisionPlaces& places);

} // namespace caseflow
