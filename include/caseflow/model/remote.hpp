/// Why: register.toml comes with a clone, and the name that it gives a git remote becomes a word on
/// a command line of git.
#pragma once

#include <string_view>

namespace caseflow {

/// True if git takes the text as a remote: a text that begins with - would be an option of git,
/// which may name a program to run, and no remote has control characters.
[[nodiscard]] bool may_be_remote(std::string_view text);

} // namespace caseflow
