#include "caseflow/cli/command.hpp"
#include "caseflow/rules/rules.hpp"

#include <CLI/App.hpp>
#include <fmt/format.h>

namespace caseflow {

Run set_up_rules(CLI::App& /*with*/) {
    return [](Session& session, const Operands& /*none*/) {
        for (const RuleGroup& group : rule_groups())
            for (const Rule& rule : group.rules)
                session.out.write(fmt::format("{}\t{}\t{}\t{}\n", rule.id, name_of(rule.level),
                                              group.name, rule.holds));
        return 0;
    };
}

} // namespace caseflow
