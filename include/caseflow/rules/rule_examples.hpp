/// Why: `explain` shows a case that breaks the rule, and what validate reports about it. Both come
/// from the rule's first bad fixture in tests/rules, so they are true:
/// src/rules/rule_examples.cmake generates the table from those files, and the tests check the
/// output.
#pragma once

#include "caseflow/base/message.hpp"

#include <span>
#include <string_view>

namespace caseflow {

/// A file of a small register. Its path starts beside `cases`.
struct ExampleFile {
    std::string_view path;
    std::string_view text;
};

struct RuleExample {
    std::string_view rule;
    std::span<const ExampleFile> files; // empty if it takes more than the text of files
    std::string_view output;            // of `caseflow --today 2022-10-01 validate`
    std::string_view swedish_output;    // the same with `--lang sv`

    [[nodiscard]] constexpr std::string_view output_in(Language language) const {
        return language == Language::swedish ? swedish_output : output;
    }
};

/// The date on which the fixtures are validated.
inline constexpr std::string_view examples_today = "2022-10-01";

/// The examples, by rule id.
[[nodiscard]] std::span<const RuleExample> rule_examples();

} // namespace caseflow
