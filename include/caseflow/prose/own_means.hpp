/// Why: the recipient's own contribution seldom has a name beside it, but "själv" or "egen".
#pragma once

#include "caseflow/prose/surroundings.hpp"

namespace caseflow {

/// "lägger själv 40 000 kronor", "Den egna insatsen, 40 000 kronor", "42 000 kronor ur egen kassa".
[[nodiscard]] bool is_of_own_means(const Tokens& tokens, const Surroundings& here);

} // namespace caseflow
