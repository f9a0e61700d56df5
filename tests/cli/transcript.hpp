/// Shell commands with the output expected of them, as a terminal shows them, so that a bug report
/// can be pasted in as a test. README's examples are such transcripts, and tests/transcripts.
///
///     $ caseflow validate RUN/1/2022      run by sh, standard error going where the output goes
///     > --strict                          more lines of the same command, right below it
///     cases/2022/RUN-1-2022.toml:…        the output
///     [1]                                 the exit code, unless it is 0
///
/// Text above the first command is left alone.
#pragma once

#include "program.hpp"

#include <string>
#include <string_view>

namespace caseflow::test {

enum class ExitCodes { shown, hidden };

/// Runs a transcript's commands in the folder, one after the other, and checks what each prints;
/// returns the transcript with the output that they printed. Checks nothing when accepting
/// (accept.hpp).
[[nodiscard]] std::string replay(const Folder& folder, std::string_view transcript,
                                 ExitCodes codes);

} // namespace caseflow::test
