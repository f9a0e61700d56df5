#include "caseflow/base/failure.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/help.hpp"
#include "caseflow/rules/rule_examples.hpp"
#include "caseflow/rules/rules.hpp"

#include <CLI/App.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace caseflow {
namespace {

/// A small register that breaks the rule, file by file, and what validate reports of it.
std::string example_of(std::string_view rule) {
    const auto all = rule_examples();
    const auto example = std::find_if(all.begin(), all.end(),
                                      [&](const RuleExample& row) { return row.rule == rule; });
    if (example == all.end()) return {};
    std::string out = "This breaks it:\n\n";
    for (const ExampleFile& file : example->files)
        out += fmt::format("  {}\n\n{}\n", file.path, indented(file.text, 4));
    return out + fmt::format("As of {}, validate reports:\n\n{}", examples_today,
                             indented(example->output, 4));
}

} // namespace

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
        session.out.write(wrapped(rule->why, 79) + "\n\n");
        session.out.write(example_of(rule->id));
        return 0;
    };
}

} // namespace caseflow
