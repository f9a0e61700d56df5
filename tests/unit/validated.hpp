/// Why: several tests need all that validate reports about a text.
#pragma once

#include "caseflow/rules/rules.hpp"
#include "caseflow/toml/decode.hpp"

#include <string>

namespace caseflow::test {

/// A case file and the findings of validate.
struct Validated {
    explicit Validated(const std::string& text) : file(SourceText("f", text)) {
        const RegisterFile body(SourceText("register.toml", ""));
        decode(file, findings);
        check(Subject::of(file, body, "", *parse_date("2022-07-01")), findings);
        findings.sort();
    }

    CaseFile file;
    Findings findings;
};

} // namespace caseflow::test
