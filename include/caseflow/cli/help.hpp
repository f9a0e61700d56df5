/// Why: help looks the same for the tool and each command, the example first, within 80 columns.
#pragma once

#include "caseflow/cli/command.hpp"

#include <string>

namespace caseflow {

/// Help of the whole tool; `app` holds the global options.
[[nodiscard]] std::string tool_help(const CLI::App& app);

/// Help of a command; `app` holds its options, its parent the global ones.
[[nodiscard]] std::string command_help(const Command& command, const CLI::App& app);

/// Usage in a few lines, for who called with no arguments.
[[nodiscard]] std::string short_usage();

/// Lines, each behind `by` spaces and ended.
[[nodiscard]] std::string indented(std::string_view lines, std::size_t by);

} // namespace caseflow
