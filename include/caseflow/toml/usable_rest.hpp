/// Why: half a register would make cases wrong, but a broken name of the body does not affect the
/// board's meetings.
#pragma once

#include <string>
#include <vector>

namespace caseflow {

/// Whether the rest of a register can be used if some paths, without indexes, cannot be read: it
/// must not lack a series, delegation or cap.
[[nodiscard]] bool is_usable_rest(const std::vector<std::string>& unread);

} // namespace caseflow
