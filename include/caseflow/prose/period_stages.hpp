/// Why: a project done in stages has days for each stage, which are not the project's own.
#pragma once

#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// "i tre faser: planering våren 2024, genomförande till och med juni 2026": the time of one of
/// several stages. `bounded` if the period has two ends, since the last stage in a list may have
/// the whole period.
[[nodiscard]] bool is_one_of_stages(const Tokens& tokens, const Surroundings& here, bool bounded);

} // namespace caseflow
