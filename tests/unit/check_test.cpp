#include "caseflow/rules/rules.hpp"
#include "caseflow/toml/decode.hpp"
#include "file_content.hpp"

#include <deque>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <vector>

using namespace caseflow;

namespace {

struct Decoded {
    CaseFile file;
    Findings findings;

    explicit Decoded(const std::filesystem::path& path)
        : file(SourceText(path.filename().string(), test::content(path))) {
        decode(file, findings);
    }
};

/// The case files that break a rule, of all rules.
std::deque<Decoded> broken_cases() {
    std::deque<Decoded> cases;
    namespace fs = std::filesystem;
    for (const auto& entry : fs::recursive_directory_iterator(CASEFLOW_SOURCE "/tests/rules"))
        if (entry.path().filename().string().starts_with("bad-") &&
            entry.path().extension() == ".toml")
            cases.emplace_back(entry.path());
    return cases;
}

std::vector<std::string> messages(Findings findings) {
    findings.sort();
    std::vector<std::string> all;
    for (const Diagnostic& finding : findings.all()) all.push_back(finding.message);
    return all;
}

} // namespace

TEST_CASE("cases checked together have the findings that each has alone") {
    std::deque<Decoded> cases = broken_cases();
    REQUIRE(cases.size() > 100);
    const RegisterFile body(SourceText("register.toml", ""));
    std::deque<Subject> subjects;
    for (const Decoded& decoded : cases)
        subjects.push_back(
            Subject::of(decoded.file, body, "2022/case.toml", *parse_date("2022-10-01")));
    std::vector<std::vector<std::string>> alone;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        Findings findings = cases[i].findings;
        check(subjects[i], findings);
        alone.push_back(messages(findings));
    }
    std::vector<CheckTask> tasks;
    for (std::size_t i = 0; i < cases.size(); ++i)
        tasks.push_back({subjects[i], cases[i].findings});
    check(tasks);
    std::size_t found = 0;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        CAPTURE(cases[i].file.source.name());
        CHECK(messages(cases[i].findings) == alone[i]);
        found += alone[i].size();
    }
    CHECK(found >= cases.size() / 2);
}
