/// Why: a remedy that a person pastes into a shell names files as the shell reads them.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// The word as a POSIX shell reads it: as it is, or in single quotes if it holds anything but
/// letters, digits and the signs of paths.
[[nodiscard]] std::string shell_quoted(std::string_view word);

} // namespace caseflow
