/// Why: a project done in stages has days for each, which are not the project's own.
#pragma once

#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// "i tre faser: planering våren 2024, genomförande till och med juni 2026": of one of several.
/// `bounded` if the period has two ends, as that of the last stage in a list may be the whole.
[[nodiscard]] bool is_one_of_stages(const Tokens& tokens, const Surroundings& here, bool bounded);

} // namespace caseflow
