/// Why: what measures how well the text is held to the data asks the same rules on the same day.
#pragma once

#include "caseflow/rules/texts.hpp"

#include <string>
#include <vector>

namespace caseflow::test {

/// The messages of the rules of the text on a case outside any register.
inline std::vector<std::string> text_findings(const CaseFile& file) {
    static const RegisterFile body{SourceText("register", "")};
    const Subject subject = Subject::of(
        file, body, "", Date{std::chrono::year(2022), std::chrono::July, std::chrono::day(1)});
    Findings findings;
    check_texts(subject, findings);
    std::vector<std::string> messages;
    for (const Diagnostic& finding : findings.all()) messages.push_back(finding.message);
    return messages;
}

} // namespace caseflow::test
