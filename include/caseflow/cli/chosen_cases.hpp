/// Why: commands that write choose cases by name or by a filter in one way, and never a case that
/// nobody meant.
#pragma once

#include "caseflow/cli/command.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// True if a word of a filter has a condition on a key; a mistyped number has none.
[[nodiscard]] bool has_condition(std::string_view word);

/// The cases that words name, or that pass the filter that the words form, never both; at least one
/// word must be a case or have a condition. Throws Failure if no case passes or if a case cannot be
/// read, with the message `on_unread`.
[[nodiscard]] std::vector<CaseRef> choose_cases(Session& session, const Operands& words,
                                                const std::string& on_unread);

struct ReadableCases {
    std::vector<CaseRef> refs;
    int exit_code = 0; // not 0 if a case could not be read or does not exist
};

/// The same, without cases that cannot be read or do not exist: these are reported.
[[nodiscard]] ReadableCases choose_readable_cases(Session& session, const Operands& words);

} // namespace caseflow
