/// Why: all measurements of how well the text is compared with the data ask the same rules on the
/// same day.
#pragma once

#include "caseflow/rules/texts.hpp"

#include <string>
#include <vector>

namespace caseflow::test {

/// What the rules of the text report of a case outside any register.
inline std::vector<Diagnostic> all_text_findings(const CaseFile& file) {
    static const RegisterFile body{SourceText("register", "")};
    const Subject subject = Subject::of(
        file, body, "", Date{std::chrono::year(2022), std::chrono::July, std::chrono::day(1)});
    Findings findings;
    check_texts(subject, read_texts(subject), findings);
    return {findings.all().begin(), findings.all().end()};
}

/// Their messages.
inline std::vector<std::string> text_findings(const CaseFile& file) {
    std::vector<std::string> messages;
    for (const Diagnostic& finding : all_text_findings(file)) messages.push_back(finding.message);
    return messages;
}

} // namespace caseflow::test
