/// Why: within a body people say "case 319", and the register shows which one that is.
#pragma once

#include "caseflow/cli/session.hpp"

#include <string>

namespace caseflow {

/// The meaning of a CASE that a person typed, which may also be a number without its series, its
/// year or both: "319", "RUN/319", "319/2022". Throws Failure if it cannot mean a case; if it can
/// mean several, lists them on standard error first.
[[nodiscard]] CaseRef resolve_short(Session& session, const std::string& operand);

} // namespace caseflow
