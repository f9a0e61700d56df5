/// Why: a path from a person may be standard input or a pipe, and is limited in size like a file.
#pragma once

#include "caseflow/store/store.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The way to write standard input or output as a path.
inline constexpr std::string_view standard_stream = "-";

/// True if a path means standard input.
[[nodiscard]] bool is_standard_input(std::string_view path);

/// A path in messages: for "-" "standard input", in the reader's language.
[[nodiscard]] std::string name_of_input(const std::string& path);

/// The bytes of standard input; if there are more than `most`, somewhat more than that. Throws
/// Failure if they cannot be read.
[[nodiscard]] std::string read_standard_input(std::size_t most);

/// A line of standard input without its end; nothing at the end of input. Throws Failure in the
/// same way.
[[nodiscard]] std::optional<std::string> read_standard_line();

/// Reads a file within its permitted size, or standard input.
[[nodiscard]] Loaded load_input(const std::string& path);

/// The bytes of a file, which may be a pipe, or of standard input. Throws Failure if it cannot be
/// read.
[[nodiscard]] std::string read_input(const std::string& path);

} // namespace caseflow
