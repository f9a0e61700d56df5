// Every rule where it speaks, with its exact text, and where it keeps silent, just on the other
// side.
#include "caseflow/rules/rules.hpp"
#include "rules_fixture.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <vector>

using namespace caseflow;
using namespace caseflow::test;

namespace {

/// One change to the sound case.
struct Edit {
    std::string_view from;
    std::string_view to;
};

struct Example {
    std::string_view rule;
    std::vector<Edit> speaks;
    std::string_view text; // the line printed, without the file's name
    std::vector<Edit> silent;
    Edit body = {}; // a change to the register in both
};

std::string apply(const std::vector<Edit>& edits) {
    std::string text(sound_case);
    for (const Edit& edit : edits) text = changed(text, edit.from, edit.to);
    return text;
}

std::string body_of(const Example& example) {
    if (example.body.from.empty()) return std::string(sound_register);
    return changed(sound_register, example.body.from, example.body.to);
}

constexpr std::string_view last_share = "share = 50.0";

const std::vector<Example> examples = {
#include "rules_examples.inc"
};

} // namespace

TEST_CASE("the sound case is sound") {
    CHECK(findings_of(sound_case) == "");
}

TEST_CASE("each rule speaks with its exact text, and keeps silent beside it") {
    for (const Example& example : examples) {
        CAPTURE(example.rule);
        const std::string id = " [" + std::string(example.rule) + "]\n";
        const std::string speaks = findings_of(apply(example.speaks), body_of(example));
        CHECK_MESSAGE(speaks.find("RUN-319-2022.toml:" + std::string(example.text) + id) !=
                          std::string::npos,
                      speaks);
        const std::string silent = findings_of(apply(example.silent), body_of(example));
        CHECK_MESSAGE(silent.find(id) == std::string::npos, silent);
    }
}

TEST_CASE("every rule has an example, and every example a rule") {
    std::set<std::string_view> shown;
    for (const Example& example : examples) shown.insert(example.rule);
    // These need more than one file, or the disk: see between_cases_test.cpp.
    shown.insert({"diarienummer-unique", "related-exists", "related-mutual", "document-file",
                  "waiver-unused"});
    const auto ids = rule_ids();
    CHECK(shown == std::set<std::string_view>(ids.begin(), ids.end()));
    CHECK(shown.size() == ids.size());
}

TEST_CASE("findings have a severity that the table allows") {
    for (const Example& example : examples) {
        CAPTURE(example.rule);
        const Rule* rule = find_rule(example.rule);
        REQUIRE(rule != nullptr);
        const bool error = example.text.find(": error: ") != std::string_view::npos;
        CHECK((rule->level == Level::by_decision || (rule->level == Level::error) == error));
    }
}
