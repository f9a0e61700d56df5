/// Why: delegation rules limit the sums that somebody may decide on; such a limit is not an amount
/// of a case.
#pragma once

#include "caseflow/prose/tokens.hpp"

#include <cstddef>

namespace caseflow {

/// "kulturchefen", "direktören": the title of somebody who decides by delegation.
[[nodiscard]] bool is_office(const Tokens& tokens, std::size_t at);

/// "får besluta om bidrag upp till", "får ordföranden bevilja", "rätt att bevilja": a general rule.
[[nodiscard]] bool may_decide(const Tokens& tokens, std::size_t at);

} // namespace caseflow
