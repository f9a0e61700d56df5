#include "caseflow/base/failure.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/help.hpp"
#include "caseflow/rules/rules.hpp"

#include <CLI/App.hpp>
#include <fmt/format.h>

namespace caseflow {
Run set_up_explain(CLI::App& /*with*/) {
    return [](Session& session, const Operands& operands) {
        const std::string& id = only_operand(operands, "RULE");
        const Rule* rule = find_rule(id);
        if (rule == nullptr) {
            const std::string meant = did_you_mean(id, rule_ids());
            throw Failure(fmt::format("unknown rule '{}'{}", id,
                                      meant.empty() ? "; 'caseflow rules' lists them" : meant),
                          exit_wrong);
        }
        session.out.write(fmt::format("{} ({})\n\n", rule->id, name_of(rule->level)));
        session.out.write(wrapped(fmt::format("It holds when {}.", rule->holds), 79) + "\n\n");
        session.out.write(wrapped(rule->why, 79));
        session.out.write("\n\nThis breaks it:\n\n" + indented(rule->example, 4));
        return 0;
    };
}

} // namespace caseflow
