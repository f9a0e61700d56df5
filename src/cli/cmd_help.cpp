#include "caseflow/cli/command.hpp"
#include "caseflow/cli/help.hpp"

namespace caseflow {
namespace {

int help(Session& session, const Operands& operands) {
    if (operands.empty()) {
        session.console.out.write(tool_help());
        return 0;
    }
    const Command* command = find_command(operands.front());
    if (command == nullptr) refuse_unknown_command(operands.front());
    session.console.out.write(command_help(*command));
    return 0;
}

constexpr Operand operands[] = {{OperandKind::command, "COMMAND", Arity::optional}};

} // namespace

const Command help_command = {
    .name = "help",
    .operands = operands,
    .summary = "Show help, of a command or of caseflow",
    .example = "caseflow help render",
    .run = run_without<help>,
    .paged = true,
};

} // namespace caseflow
