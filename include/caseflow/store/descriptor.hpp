/// Why: a descriptor may be slow, or made non-blocking by the process that opened it; files,
/// standard output and standard error are written completely, and standard input is read
/// completely, all the same.
#pragma once

#include "caseflow/store/disk.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace caseflow {

/// Writes all the bytes, waiting for a reader if the descriptor does not wait by itself.
Problem write_all(int descriptor, std::string_view bytes);

/// Reads what is available, at most the size of `to`, waiting for a writer in the same way. `got`
/// is 0 at the end.
Problem read_some(int descriptor, std::span<char> to, std::size_t& got);

} // namespace caseflow
