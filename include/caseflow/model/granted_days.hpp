/// Why: a decision may lengthen or shorten the period that [project] planned. Tasks due at its end,
/// and money spread over it, depend on the period in force.
#pragma once

#include "caseflow/model/chain.hpp"

namespace caseflow {

/// First and last day of the grant.
struct GrantedDays {
    std::optional<Date> start;
    std::optional<Date> end;
};

/// The days according to the decisions in force, else [project]'s; none if all came to nothing.
[[nodiscard]] GrantedDays granted_days(const Case& data, const DecisionChains& chains);

} // namespace caseflow
