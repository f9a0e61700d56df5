/// Why: console, clock and workspace all take settings from environment variables.
#pragma once

#include <optional>
#include <string>

namespace caseflow {

/// The value of an environment variable; nothing if it is not set. Throws Failure if it is not
/// UTF-8: with only its valid part, it would name another place or program.
[[nodiscard]] std::optional<std::string> find_environment(const char* name);

/// As above; "" if it is not set.
[[nodiscard]] std::string environment(const char* name);

} // namespace caseflow
