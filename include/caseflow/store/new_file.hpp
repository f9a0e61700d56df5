/// Why: a file that replaces another must give the same people access from the moment it has bytes,
/// even on a share where nobody can change permissions.
#pragma once

#include "caseflow/store/disk.hpp"

#include <optional>
#include <string>

namespace caseflow {

/// Creates a file that does not exist, and opens it for writing; -1 and errno if it cannot. Owner,
/// group, permissions and attributes are those of `like` as far as the system allows (permissions
/// and attributes only together with the group), or the process's defaults for new files.
[[nodiscard]] int open_new_file(const std::string& path, const std::optional<FileStatus>& like);

} // namespace caseflow
