/// Why: diagnostics become text in one place. In a pipe each is a line that editors can jump to; on
/// a terminal the source line and a caret follow. Control characters in a file never reach the
/// terminal.
#pragma once

#include "caseflow/source/diagnostic.hpp"

#include <string>

namespace caseflow {

struct FindingStyle {
    bool colour = false;
    bool terminal = false;   // then with source line and caret
    std::size_t width = 110; // of the terminal, in cells
};

/// `file:line:col: error: message [rule]`, then a line for each note; several findings in order.
[[nodiscard]] std::string print(const Diagnostic& diagnostic, const FindingStyle& style);
[[nodiscard]] std::string print(const Findings& findings, const FindingStyle& style);

/// `message [rule]`, and with its place `file:line:col: message [rule]`: a finding quoted in a
/// sentence about its consequences.
[[nodiscard]] std::string message_and_rule(const Diagnostic& diagnostic);
[[nodiscard]] std::string place_and_message(const Diagnostic& diagnostic);

} // namespace caseflow
