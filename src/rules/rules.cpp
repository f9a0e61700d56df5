#include "caseflow/rules/rules.hpp"

#include "caseflow/rules/needs.hpp"
#include "caseflow/rules/texts.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

bool Rule::needs_register() const {
    const auto* const who = std::get_if<Reporter>(&reporter.who);
    return who != nullptr && (*who == Reporter::numbers || *who == Reporter::links);
}

std::vector<RuleGroup> rule_groups() {
    return {{"The file", file_rules()},
            {"Money", money_rules()},
            {"Time", time_rules()},
            {"The decision", decision_rules()},
            {"Chains of decisions", chain_rules()},
            {"The text against the data", text_rules()},
            {"Between cases", register_rules()}};
}

const Rule* find_rule(std::string_view id) {
    for (const RuleGroup& group : rule_groups())
        for (const Rule& rule : group.rules)
            if (rule.id.str() == id) return &rule;
    return nullptr;
}

std::vector<std::string_view> rule_ids() {
    std::vector<std::string_view> ids;
    for (const RuleGroup& group : rule_groups())
        for (const Rule& rule : group.rules) ids.push_back(rule.id.str());
    return ids;
}

void check(const Subject& subject, Findings& findings) {
    const bool decided = subject.data().decided();
    for (const RuleGroup& group : rule_groups()) {
        for (const Rule& rule : group.rules) {
            const auto* const function = std::get_if<Check>(&rule.reporter.who);
            if (function == nullptr || needs_unread(rule.id, subject.file.unread)) continue;
            Report report(rule.id, findings, decided);
            (*function)(subject, report);
        }
    }
    if (!needs_unread("text-unchecked", subject.file.unread)) check_texts(subject, findings);
}

void check(const RegisterFile& body, Findings& findings) {
    Report report("key-type", findings);
    for (std::size_t i = 0; i < body.data.series.size(); ++i) {
        const std::string& form = body.data.series[i].form;
        if (form.empty() || NumberForm::parse(form)) continue;
        report.add(body.at(fmt::format("series.{}.form", i)),
                   fmt::format("form \"{form}\" cannot write a number; it needs {{series}}, "
                               "{{number}} and {{year}} once each, as in form = "
                               "\"{{series}} {{year}}/{{number}}\"",
                               "form"_a = form));
    }
}

} // namespace caseflow
