/// Why: before a file changes, a person can see how, in the unified diff format of git and patch.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// The diff from one text to another under a file's name, with three lines around each change;
/// empty if they are the same. Correct for any texts, and short if they differ in few lines.
/// Control characters are made visible, as in every output.
[[nodiscard]] std::string unified_diff(std::string_view name, std::string_view before,
                                       std::string_view after);

} // namespace caseflow
