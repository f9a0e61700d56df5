/// Why: console, clock and workspace all take settings from environment variables.
#pragma once

#include <string>

namespace caseflow {

/// The value of an environment variable; "" if it is not set.
[[nodiscard]] std::string environment(const char* name);

} // namespace caseflow
