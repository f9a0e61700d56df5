// Every rule's findings, with their exact text, and none just on the other side of the bound: the
// fixtures in tests/rules. `--subcase=funding-sum` runs the fixtures of one rule.
#include "accept.hpp"
#include "caseflow/rules/rule_examples.hpp"
#include "caseflow/rules/rules.hpp"
#include "rule_fixtures.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <sstream>

using namespace caseflow;
using namespace caseflow::test;

namespace {

bool has(const std::vector<Fixture>& fixtures, bool breaks_rule) {
    return std::any_of(fixtures.begin(), fixtures.end(),
                       [&](const Fixture& fixture) { return fixture.breaks_rule == breaks_rule; });
}

/// The findings of one rule, a line each.
std::vector<std::string> findings_of(const std::string& rule, const std::string& output) {
    std::vector<std::string> findings;
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);)
        if (line.ends_with(" [" + rule + "]")) findings.push_back(line);
    return findings;
}

void check_fixture(const Fixture& fixture) {
    INFO(fixture.path);
    const Result result = validate(fixture);
    const auto findings = findings_of(fixture.rule, result.out);
    check_output(fixture.output, result.out);
    CHECK(findings.empty() != fixture.breaks_rule);
    CHECK(result.code == (result.out.find(": error: ") == std::string::npos ? 0 : 1));
    const Level level = find_rule(fixture.rule)->level();
    for (const std::string& finding : findings) {
        const bool error = finding.find(": error: ") != std::string::npos;
        const bool either = level == Level::by_decision || level == Level::by_finding;
        CHECK_MESSAGE((either || error == (level == Level::error)), finding);
    }
}

} // namespace

TEST_CASE("every rule has a bad and an ok fixture, and every folder of fixtures a rule") {
    for (const std::string_view id : rule_ids()) {
        const std::string folder = "tests/rules/" + std::string(id);
        const auto fixtures = fixtures_of(std::string(id));
        CHECK_MESSAGE(has(fixtures, true), folder, " has no bad-*.toml");
        CHECK_MESSAGE(has(fixtures, false), folder, " has no ok-*.toml");
    }
    for (const std::string& folder : fixture_folders())
        CHECK_MESSAGE(find_rule(folder) != nullptr, "tests/rules/", folder, " names no rule");
}

TEST_CASE("a bad fixture has its output beside it, and every output a fixture") {
    for (const std::string& rule : fixture_folders()) {
        std::vector<std::string> known = {"register.toml"};
        for (const Fixture& fixture : fixtures_of(rule)) {
            for (const std::string& path : {fixture.path, fixture.output, fixture.swedish_output})
                known.push_back(std::filesystem::path(path).filename());
            const bool there = std::filesystem::exists(repository_path(fixture.output));
            CHECK_MESSAGE((there || !fixture.breaks_rule || accepting()), fixture.output,
                          " is missing; CASEFLOW_ACCEPT=1 writes it");
        }
        for (const auto& entry :
             std::filesystem::directory_iterator(repository_path("tests/rules/" + rule)))
            CHECK_MESSAGE(std::count(known.begin(), known.end(), entry.path().filename()) == 1,
                          entry.path().string(), " belongs to no fixture");
    }
}

TEST_CASE("a bad fixture breaks its rule, an ok fixture does not, and both print their output") {
    for (const std::string& rule : fixture_folders()) SUBCASE(rule.c_str()) {
            REQUIRE_MESSAGE(find_rule(rule) != nullptr, rule);
            for (const Fixture& fixture : fixtures_of(rule)) check_fixture(fixture);
        }
}

TEST_CASE("explain shows a case that breaks the rule, and what validate prints") {
    std::vector<std::string_view> shown;
    for (const RuleExample& example : rule_examples()) {
        CAPTURE(example.rule);
        shown.push_back(example.rule);
        if (example.files.empty()) continue;
        const Folder folder;
        for (const ExampleFile& file : example.files)
            folder.write(std::string(file.path), file.text);
        const Result result = folder.run({"--today", std::string(examples_today), "validate"});
        CHECK(result.out == example.output);
    }
    std::vector<std::string_view> ids = rule_ids();
    std::sort(ids.begin(), ids.end());
    CHECK(shown == ids);
}
