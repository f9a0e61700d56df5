/// Why: people edit in the editor they have chosen.
#pragma once

#include <string>

namespace caseflow {

/// Runs $VISUAL, $EDITOR or vi on a file and waits for its end; a command line of several words is
/// the shell's to take apart. Gives its exit code; Failure where it cannot be run.
[[nodiscard]] int run_editor(const std::string& path);

} // namespace caseflow
