// Any bytes as a case file: decoded, checked, printed and rendered without a fault of memory; where
// they decode without a finding, the skeleton of the case decodes to the case again.
#include "caseflow/render/document.hpp"
#include "caseflow/render/findings.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/skeleton.hpp"

#include <cstdlib>
#include <string>

using namespace caseflow;

namespace {

void must_come_back(const Case& data) {
    Case expected = data;
    if (expected.decisions.empty()) expected.decisions.emplace_back();
    CaseFile again(SourceText("skeleton", skeleton(data)));
    Findings findings;
    decode(again, findings);
    if (findings.count(Severity::error) > 0 || again.data != expected) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const RegisterFile body(SourceText("register.toml", ""));
    CaseFile file(SourceText("case.toml", std::string(reinterpret_cast<const char*>(data), size)));
    Findings findings;
    decode(file, findings);
    const bool sound = findings.count(Severity::error) == 0;
    check(Subject::of(file, body, "2022/case.toml", *parse_date("2022-10-01")), findings);
    findings.sort();
    static_cast<void>(print(findings, {true, true, 80}));
    const auto& decisions = file.data.decisions;
    const Derived derived = derive(file.data, std::nullopt, "case.toml");
    const DecisionText document{{file.data, derived},
                                outline(file.data, decisions.empty() ? nullptr : &decisions.back(),
                                        body.data.layout, true)};
    for (const Format& format : formats()) static_cast<void>(format.write(document));
    if (sound && !file.data.funding.currency.empty()) must_come_back(file.data);
    return 0;
}
