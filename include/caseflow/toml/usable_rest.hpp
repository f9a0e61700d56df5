/// Why: half of a register would make cases wrong, but a broken name of the body says nothing of
/// the board's meetings.
#pragma once

#include <string>
#include <vector>

namespace caseflow {

/// Whether the rest of a register can be used of which some paths, without indexes, cannot be read:
/// no series, delegation or cap may be missing in it.
[[nodiscard]] bool is_usable_rest(const std::vector<std::string>& unread);

} // namespace caseflow
