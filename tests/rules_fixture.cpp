#include "rules_fixture.hpp"

#include "caseflow/render/findings.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/toml/decode.hpp"

#include <doctest/doctest.h>

namespace caseflow::test {

std::string changed(std::string_view text, std::string_view from, std::string_view to) {
    std::string out(text);
    const std::size_t at = out.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, std::string(from));
    REQUIRE_MESSAGE(out.find(from, at + 1) == std::string::npos, std::string(from));
    return out.replace(at, from.size(), to);
}

std::string findings_of(std::string_view case_text, std::string_view register_text) {
    RegisterFile body(SourceText("register.toml", std::string(register_text)));
    CaseFile file(SourceText("RUN-319-2022.toml", std::string(case_text)));
    Findings findings;
    decode(body, findings);
    decode(file, findings);
    check(body, findings);
    check(Subject::of(file, body, "2022/RUN-319-2022.toml", *parse_date("2022-10-01")), findings);
    findings.sort();
    return print(findings, {});
}

} // namespace caseflow::test
