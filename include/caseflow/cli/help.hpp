/// Why: help has the same form for the tool and each command, the example first, within 80 columns.
#pragma once

#include "caseflow/cli/command.hpp"

#include <string>

namespace caseflow {

/// Help of a command; of the whole tool if it is null.
[[nodiscard]] std::string help_text(const Command* command);

/// Usage in a few lines, for a call without arguments.
[[nodiscard]] std::string short_usage();

/// Lines, each indented by `by` spaces and with its line end.
[[nodiscard]] std::string indent(std::string_view lines, std::size_t by);

} // namespace caseflow
