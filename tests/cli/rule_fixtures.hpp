/// The fixtures of the rules in tests/rules; tests/README.md says how they are laid out.
#pragma once

#include "program.hpp"

#include <string>
#include <vector>

namespace caseflow::test {

struct Fixture {
    std::string rule;
    std::string path;           // in the repository: a case file, or a folder with a register
    std::string output;         // the path of what validate prints
    std::string swedish_output; // the same with --lang sv, of the first that breaks the rule
    bool breaks_rule = false;
};

/// The names of the folders in tests/rules, in order.
[[nodiscard]] std::vector<std::string> fixture_folders();

[[nodiscard]] std::vector<Fixture> fixtures_of(const std::string& rule);

/// Runs validate on a copy of the fixture.
[[nodiscard]] Result validate(const Fixture& fixture, const std::string& language = "en");

} // namespace caseflow::test
