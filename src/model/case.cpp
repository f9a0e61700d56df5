#include "caseflow/model/case.hpp"

#include <algorithm>

namespace caseflow {

bool Case::has_dated_decision() const {
    return std::any_of(decisions.begin(), decisions.end(),
                       [](const Decision& d) { return d.date.has_value(); });
}

} // namespace caseflow
