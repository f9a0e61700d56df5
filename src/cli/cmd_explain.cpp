#include "caseflow/base/failure.hpp"
#include "caseflow/base/nearest.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/help.hpp"
#include "caseflow/rules/rules.hpp"

#include <CLI/App.hpp>
#include <fmt/format.h>

namespace caseflow {
namespace {

/// Words filled up to 80 columns.
std::string wrapped(std::string_view text) {
    std::string out;
    std::size_t column = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (column > 0) out += column + 1 + end > 79 ? "\n" : " ";
        column = column > 0 && column + 1 + end <= 79 ? column + 1 + end : end;
        out += text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out + "\n";
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
        session.out.write(wrapped(fmt::format("It holds when {}.", rule->holds)) + "\n");
        session.out.write(wrapped(rule->why));
        session.out.write("\nThis breaks it:\n\n" + indented(rule->example, 4));
        return 0;
    };
}

} // namespace caseflow
