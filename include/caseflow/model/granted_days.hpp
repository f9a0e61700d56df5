/// Why: a decision may lengthen or shorten the period that [project] planned; what waits for its
/// end, or spreads money over it, goes by the period in force.
#pragma once

#include "caseflow/model/chain.hpp"

namespace caseflow {

/// First and last day of the grant.
struct GrantedDays {
    std::optional<Date> start;
    std::optional<Date> end;
};

/// The days as the decisions in force have them, at last [project]'s; none if all came to
/// nothing.
[[nodiscard]] GrantedDays granted_days(const Case& data, const DecisionChains& chains);

} // namespace caseflow
