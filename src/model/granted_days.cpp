#include "caseflow/model/granted_days.hpp"

namespace caseflow {

GrantedDays granted_days(const Case& data, const DecisionChains& chains) {
    if (chains.came_to_nothing()) return {};
    const Terms now = chains.terms_in_force();
    return {now.start.value ? now.start.value : data.project.start,
            now.end.value ? now.end.value : data.project.end};
}

} // namespace caseflow
