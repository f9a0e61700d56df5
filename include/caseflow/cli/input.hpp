/// Why: what a person gives as a path may be standard input or a pipe, and is bounded like a file.
#pragma once

#include "caseflow/store/store.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace caseflow {

/// The bytes of standard input; if there are more than `most`, some more than that. Throws Failure
/// if they cannot be read.
[[nodiscard]] std::string read_standard_input(std::size_t most);

/// A line of standard input without its end; nothing at the end of it. Throws Failure likewise.
[[nodiscard]] std::optional<std::string> read_standard_line();

/// Reads a file within its permitted size, or standard input if the path is "-".
[[nodiscard]] Loaded load_input(const std::string& path);

/// The bytes of a file, which may be a pipe, or of standard input if the path is "-". Throws
/// Failure if it cannot be read.
[[nodiscard]] std::string read_input(const std::string& path);

} // namespace caseflow
