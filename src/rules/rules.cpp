#include "caseflow/rules/rules.hpp"

#include <fmt/format.h>

namespace caseflow {

Subject Subject::of(const CaseFile& file, const RegisterFile& body, std::string_view path,
                    Date today) {
    return {file, body, body.data.read(file.data.diarienummer).number,
            std::string(path.substr(path.rfind('/') + 1)), today};
}

std::string Subject::money(Money amount) const {
    return to_string(amount, data().funding.currency);
}

std::string decision_path(std::size_t index, std::string_view key) {
    return fmt::format("decision.{}.{}", index, key);
}

std::vector<RuleGroup> rule_groups() {
    return {{"The file", file_rules()},
            {"Money", money_rules()},
            {"Time", time_rules()},
            {"The decision", decision_rules()},
            {"The text against the data", text_rules()},
            {"Between cases", register_rules()}};
}

const Rule* find_rule(std::string_view id) {
    for (const RuleGroup& group : rule_groups())
        for (const Rule& rule : group.rules)
            if (rule.id == id) return &rule;
    return nullptr;
}

std::vector<std::string_view> rule_ids() {
    std::vector<std::string_view> ids;
    for (const RuleGroup& group : rule_groups())
        for (const Rule& rule : group.rules) ids.push_back(rule.id);
    return ids;
}

std::string_view name_of(Level level) {
    switch (level) {
    case Level::error:
        return "error";
    case Level::warning:
        return "warning";
    default:
        return "error or warning";
    }
}

void check(const Subject& subject, Findings& findings) {
    for (const auto rules : {file_rules(), money_rules(), time_rules(), decision_rules(),
                             text_rules(), register_rules()})
        for (const Rule& rule : rules)
            if (rule.check != nullptr) rule.check(subject, findings);
}

void check(const RegisterFile& body, Findings& findings) {
    for (std::size_t i = 0; i < body.data.series.size(); ++i) {
        const Series& series = body.data.series[i];
        if (series.form.empty() || NumberForm::parse(series.form)) continue;
        findings.error(
            "key-type", body.at(fmt::format("series.{}.form", i)),
            fmt::format("form \"{}\" does not say a number; it needs {{series}}, {{number}} "
                        "and {{year}} once each, as in form = "
                        "\"{{series}} {{year}}/{{number}}\"",
                        series.form));
    }
}

} // namespace caseflow
