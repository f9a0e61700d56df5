#include "caseflow/model/renumbering.hpp"

namespace caseflow {

std::optional<int> renumber(int replaces, const DecisionPlaces& places) {
    if (replaces < 1 || static_cast<std::size_t>(replaces) > places.size()) return replaces;
    const auto place = places[static_cast<std::size_t>(replaces) - 1];
    return place ? std::optional(static_cast<int>(*place) + 1) : std::nullopt;
}

} // namespace caseflow
