/// Why: in a file with a mistake in its writing some keys cannot be read. A rule that needs one of
/// them would complain of what a person has written, so it waits until that is mended.
#pragma once

#include "caseflow/source/rule_id.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// Whether a rule looks at one of the paths, which have no indexes, or at what lies around or in
/// it. Of a rule that is not known to need only some keys: whether there is any path.
[[nodiscard]] bool needs_unread(RuleId rule, const std::vector<std::string>& unread);

} // namespace caseflow
