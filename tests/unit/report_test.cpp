// A report takes rule and severity from the table, and every id of the table is a rule.
#include "caseflow/rules/rules.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace caseflow;

namespace {

/// "error funding-sum" for a finding of a rule.
std::string report_text(RuleId rule, bool decided, bool missing) {
    Findings findings;
    Report report(rule, findings, decided);
    const Diagnostic& diagnostic = missing ? report.add_missing({}, "x") : report.add({}, "x");
    return std::string(name_of(diagnostic.severity)) + " " + std::string(diagnostic.rule_id());
}

} // namespace

TEST_CASE("the severity of a finding is its rule's") {
    for (const bool decided : {false, true}) {
        CHECK(report_text("funding-share", decided, false) == "error funding-share");
        CHECK(report_text("text-amount", decided, false) == "warning text-amount");
        CHECK(report_text("funding-sum", decided, false) == "error funding-sum");
    }
    CHECK(report_text("funding-sum", true, true) == "error funding-sum");
    CHECK(report_text("funding-sum", false, true) == "warning funding-sum");
}

TEST_CASE("the ids with a level are those of the rules, each once") {
    std::multiset<std::string_view> ids;
    for (const RuleLevel& row : rule_levels) ids.insert(row.id);
    std::multiset<std::string_view> rules;
    for (const std::string_view id : rule_ids()) rules.insert(id);
    CHECK(ids == rules);
    CHECK(std::set(ids.begin(), ids.end()).size() == ids.size());
}

TEST_CASE("the rules that one case is not enough for are those of the whole register") {
    std::set<std::string_view> whole;
    for (const std::string_view id : rule_ids())
        if (find_rule(id)->needs_register()) whole.insert(id);
    CHECK(whole == std::set<std::string_view>{"diarienummer-unique", "number-reserved",
                                              "related-exists", "related-mutual"});
}
