#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/help.hpp"
#include "caseflow/rules/rule_examples.hpp"
#include "caseflow/rules/rules.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;
namespace {

/// Output with more lines than this is reduced to the rule's own findings.
constexpr std::ptrdiff_t most_lines = 10;

std::string findings_of(std::string_view rule, std::string_view output) {
    if (std::count(output.begin(), output.end(), '\n') <= most_lines) return std::string(output);
    const std::string id = fmt::format(" [{}]", rule);
    std::string findings;
    while (!output.empty()) {
        const std::size_t end = std::min(output.find('\n'), output.size() - 1);
        if (output.substr(0, end).ends_with(id)) findings += output.substr(0, end + 1);
        output.remove_prefix(end + 1);
    }
    return findings;
}

/// A small register that breaks the rule, file by file, and the report of validate on it.
std::string print(const RuleExample& example) {
    std::string out;
    if (!example.files.empty()) out += message("This breaks it:\n\n");
    for (const ExampleFile& file : example.files)
        out += fmt::format("  {}\n\n{}\n", file.path, indent(file.text, 4));
    return out + message("As of {date}, validate reports:\n\n{findings}", "date"_a = examples_today,
                         "findings"_a =
                             indent(findings_of(example.rule, example.output_in(language())), 4));
}

int explain(Session& session, const Operands& operands) {
    const std::string& id = operands.front();
    const Rule* rule = find_rule(id);
    if (rule == nullptr) {
        const auto near = nearest(id, rule_ids());
        throw Failure(near ? message("unknown rule '{rule}'; did you mean '{nearest}'?",
                                     "rule"_a = id, "nearest"_a = *near)
                           : message("unknown rule '{rule}'; 'caseflow rules' lists the rules",
                                     "rule"_a = id),
                      exit_wrong);
    }
    session.console.out.write(fmt::format("{} ({})\n\n", rule->id.str(), name_of(rule->level())));
    session.console.out.write(
        wrap(message("Passes when {condition}.", "condition"_a = translate(rule->passes_when)),
             79) +
        "\n\n");
    session.console.out.write(wrap(translate(rule->why), 79) + "\n\n");
    for (const RuleExample& example : rule_examples())
        if (example.rule == rule->id.str()) session.console.out.write(print(example));
    return 0;
}

constexpr Operand explain_operands[] = {{OperandKind::rule, "RULE"}};

} // namespace

const Command explain_command = {
    .name = "explain",
    .operands = explain_operands,
    .summary = "Explain a rule: what it requires, why, and what breaks it",
    .example = "caseflow explain funding-sum",
    .run = run_without<explain>,
    .paged = true,
};

} // namespace caseflow
