/// Why: a path from a person may be standard input or a pipe, and is limited in size like a file.
#pragma once

#include "caseflow/cli/stream_path.hpp"
#include "caseflow/store/store.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace caseflow {

/// The bytes of standard input; if there are more than `most`, somewhat more than that. Throws
/// Failure if they cannot be read.
[[nodiscard]] std::string read_standard_input(std::size_t most);

/// A line of standard input without its end; nothing at the end of input. Throws Failure in the
/// same way.
[[nodiscard]] std::optional<std::string> read_standard_line();

/// Loads standard input, up to the size permitted for a file.
[[nodiscard]] Loaded load_standard_input();

/// The bytes of a file, which may be a pipe, or of standard input. Throws Failure if it cannot be
/// read.
[[nodiscard]] std::string read_input(const StreamPath& path);

} // namespace caseflow
