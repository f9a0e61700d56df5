/// Why: diagnostics become text in one place. On a pipe each is a line that editors jump from; on a
/// terminal the source line and a caret stand under it. Nothing from a file reaches the terminal
/// raw.
#pragma once

#include "caseflow/source/diagnostic.hpp"

#include <string>

namespace caseflow {

struct FindingStyle {
    bool colour = false;
    bool terminal = false;   // then with source line and caret
    std::size_t width = 110; // of the terminal, in cells
};

/// `file:line:col: error: message [rule]`, then a line for each note; those of several findings in
/// their order.
[[nodiscard]] std::string print(const Diagnostic& diagnostic, const FindingStyle& style);
[[nodiscard]] std::string print(const Findings& findings, const FindingStyle& style);

} // namespace caseflow
