/// Why: a remedy to be pasted into a shell names files as the shell reads them.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// The word as a POSIX shell reads it: unchanged, or in single quotes if it has anything but
/// letters, digits and the signs of paths.
[[nodiscard]] std::string shell_quoted(std::string_view word);

} // namespace caseflow
