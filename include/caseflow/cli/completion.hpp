/// Why: shells complete what a person types by asking the program itself, so that they know every
/// command, option, format, rule, key and case that it knows.
#pragma once

#include "caseflow/cli/session.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// A word that may be meant where one is being typed.
struct Suggestion {
    std::string word;
    std::string description; // may be empty
};

/// What the last of the words behind the program's name may become. Cases come with their titles.
/// Never fails: where nothing is known there is nothing to suggest.
[[nodiscard]] std::vector<Suggestion> suggestions(Session& session,
                                                  const std::vector<std::string>& words);

} // namespace caseflow
