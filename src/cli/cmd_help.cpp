#include "caseflow/cli/command.hpp"
#include "caseflow/cli/help.hpp"

namespace caseflow {
namespace {

int help(Session& session, const Operands& operands) {
    const Command* command = operands.empty() ? nullptr : find_command(operands.front());
    if (command == nullptr && !operands.empty()) refuse_unknown_command(operands.front());
    session.console.out.write(help_text(command));
    return 0;
}

constexpr Operand help_operands[] = {{OperandKind::command, "COMMAND", Arity::optional}};

} // namespace

const Command help_command = {
    .name = "help",
    .operands = help_operands,
    .summary = "Show help for caseflow or for a command",
    .example = "caseflow help render",
    .run = run_without<help>,
    .paged = true,
};

} // namespace caseflow
