/// Why: shells complete what a person types by asking the program itself, which knows every
/// command, option, format, rule, key and case.
#pragma once

#include "caseflow/cli/session.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// A possible completion of a word being typed.
struct Suggestion {
    std::string word;
    std::string description; // may be empty
};

/// Completions of the last of the words after the program's name; cases have their titles. Never
/// fails: returns none if nothing is known.
[[nodiscard]] std::vector<Suggestion> suggestions(Session& session,
                                                  const std::vector<std::string>& words);

} // namespace caseflow
