/// Why: delegation rules say how large a sum somebody may decide on; it is not an amount of a case.
#pragma once

#include "caseflow/prose/tokens.hpp"

#include <cstddef>

namespace caseflow {

/// "kulturchefen", "direktören": who decides by delegation.
[[nodiscard]] bool is_office(const Tokens& tokens, std::size_t at);

/// "får besluta om bidrag upp till", "får ordföranden bevilja", "rätt att bevilja": a general rule.
[[nodiscard]] bool may_decide(const Tokens& tokens, std::size_t at);

} // namespace caseflow
