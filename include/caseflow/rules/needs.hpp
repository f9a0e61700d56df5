/// Why: in a file with a mistake in its writing some keys cannot be read. A rule that needs one of
/// them would report a key that is there as missing, so it waits until the mistake is mended.
#pragma once

#include "caseflow/source/rule_id.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// Whether a rule looks at one of the paths, which have no indexes, or at what lies around or in
/// it. Of a rule that is not known to need only some keys: whether there is any path.
[[nodiscard]] bool needs_unread(RuleId rule, const std::vector<std::string>& unread);

/// True if a rule adds up, or misses, a value with a wrong type or under a wrong header: until that
/// is mended it would report the same mistake once more. A rule without known needs checks the
/// rest.
[[nodiscard]] bool needs_mistyped(RuleId rule, const std::vector<std::string>& mistyped);

} // namespace caseflow
