/// Why: `replaces` names a decision by its place in the file. Where decisions before it go or come,
/// the number changes so that the same decision stays named.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace caseflow {

/// The place of each decision of a case afterwards, from 0; nothing for one that is gone.
using DecisionPlaces = std::vector<std::optional<std::size_t>>;

/// The new value of `replaces`, counted from 1: the old one if it names no decision, and nothing if
/// the one that it names is gone.
[[nodiscard]] std::optional<int> renumbered(int replaces, const DecisionPlaces& places);

} // namespace caseflow
