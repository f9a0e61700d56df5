/// Why: before a file changes, a person can see what would: the unified diff that git and patch
/// know.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// The diff from one text to another under a file's name, with three lines around each change;
/// empty where they are the same. Right for any texts, short where they differ in few lines.
[[nodiscard]] std::string unified_diff(std::string_view name, std::string_view before,
                                       std::string_view after);

} // namespace caseflow
