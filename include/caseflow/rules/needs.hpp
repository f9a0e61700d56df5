/// Why: in a file with a syntax mistake some keys cannot be read. A rule that needs one of them
/// would report it as missing although it is there, so the rule waits until the mistake is
/// corrected.
#pragma once

#include "caseflow/source/rule_id.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// Whether a rule uses one of the paths, which have no indexes, or a value around or inside one.
[[nodiscard]] bool needs_unread(RuleId rule, const std::vector<std::string>& unread);

/// True if a rule adds up, or finds missing, a value that has the wrong type or is under the wrong
/// header. Until that is corrected, the rule would report the same mistake again. A rule that only
/// compares values checks the rest.
[[nodiscard]] bool needs_mistyped(RuleId rule, const std::vector<std::string>& mistyped);

} // namespace caseflow
