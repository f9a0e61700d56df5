/// Why: commands that write choose cases by name or by a filter in one way, and never a case that
/// nobody meant.
#pragma once

#include "caseflow/cli/command.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// True if a word of a filter has a condition on a key: a mistyped number has none.
[[nodiscard]] bool has_condition(std::string_view word);

/// The cases that words name, or that pass the filter that they are, never both; at least one of
/// them must be a case or have a condition. Throws Failure if none passes or if some case cannot be
/// read; `on_unread` is what that failure says. With `code`, what is there is chosen nonetheless:
/// what is wrong with the others is said, and `code` is raised to the exit code.
[[nodiscard]] std::vector<CaseRef> choose_cases(Session& session, const Operands& words,
                                                const std::string& on_unread, int* code = nullptr);

} // namespace caseflow
