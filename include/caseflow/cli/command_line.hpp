/// Why: the one place that knows how options and operands are told apart, and the library that does
/// it; all it knows of them comes from the table of commands.
#pragma once

#include "caseflow/cli/command.hpp"

#include <optional>
#include <string>
#include <vector>

namespace caseflow {

/// A command line, taken apart. Values have not been read yet.
struct CommandLine {
    const Command* command = nullptr; // null if none is named
    std::vector<GivenOption> global_options;
    std::vector<GivenOption> options; // of the command
    Operands operands;
    std::optional<std::string> unknown; // the first word that is neither command nor option
};

/// Options come before and after operands; "--" ends them. Throws Failure if an option lacks its
/// value, has one that it does not take, or is repeated though it may not.
[[nodiscard]] CommandLine parse_command_line(std::vector<std::string> arguments);

} // namespace caseflow
