/// Why: the one place that distinguishes options from operands, with the library that does it;
/// everything it knows about them comes from the table of commands.
#pragma once

#include "caseflow/cli/command.hpp"

#include <optional>
#include <string>
#include <vector>

namespace caseflow {

/// A parsed command line. Values have not been read yet.
struct CommandLine {
    const Command* command = nullptr; // null if none is named
    std::vector<GivenOption> global_options;
    std::vector<GivenOption> options; // of the command
    Operands operands;
    std::optional<std::string> unknown; // the first word that is not a command or an option
};

/// Options may come before and after operands; "--" ends them. Throws Failure if an option lacks
/// its value, has a value that it does not take, or is repeated but must not be.
[[nodiscard]] CommandLine parse_command_line(std::vector<std::string> arguments);

} // namespace caseflow
