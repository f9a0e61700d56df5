/// Why: people edit in the editor they have chosen, at the line that needs them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The editor from $VISUAL, $EDITOR, or vi: a command line for a shell.
[[nodiscard]] std::string editor_command();

/// Runs an editor on a file, at a line (from 1) if it is known how, and waits for its end. Returns
/// its exit status, 128 + n if signal n ended it; throws Failure if it cannot be started.
[[nodiscard]] int run_editor(const std::string& command, const std::string& path,
                             std::optional<std::uint32_t> line);

/// The option that makes an editor wait until the file is closed ("--wait"), if it usually returns
/// at once; empty if it always waits or is not known.
[[nodiscard]] std::string_view wait_option(std::string_view command);

} // namespace caseflow
