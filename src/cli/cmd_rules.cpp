#include "caseflow/base/message.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/rules/rules.hpp"

#include <fmt/format.h>

namespace caseflow {

namespace {

std::string for_programs(const RuleGroup& group) {
    std::string out;
    for (const Rule& rule : group.rules)
        out += fmt::format("{}\t{}\t{}\t{}\n", rule.id.str(), name_of(rule.level()),
                           translate(group.name), translate(rule.passes_when));
    return out;
}

std::string for_people(const RuleGroup& group) {
    std::string out = fmt::format("{}\n", translate(group.name));
    for (const Rule& rule : group.rules)
        out += fmt::format("  {:<23} {:<17} {}\n", rule.id.str(), name_of(rule.level()),
                           translate(rule.passes_when));
    return out + "\n";
}

int print_rules(Session& session, const Operands& /*none*/) {
    const auto show = session.console.style(1).terminal ? for_people : for_programs;
    for (const RuleGroup& group : rule_groups()) session.console.out.write(show(group));
    return 0;
}

} // namespace

const Command rules_command = {
    .name = "rules",
    .summary = "List the rules that validate checks",
    .example = "caseflow rules",
    .run = run_without<print_rules>,
    .paged = true,
};

} // namespace caseflow
