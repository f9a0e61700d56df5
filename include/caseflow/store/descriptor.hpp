/// Why: what a descriptor leads to may be slow, and whoever opened it may have made it
/// non-blocking; files, standard output and standard error are written whole, and standard input is
/// read whole, all the same.
#pragma once

#include "caseflow/store/disk.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace caseflow {

/// Writes all the bytes, waiting for a reader if the descriptor does not wait by itself.
Problem write_all(int descriptor, std::string_view bytes);

/// Reads what there is, at most as much as `to` holds, waiting for a writer in the same way. `got`
/// is 0 at the end.
Problem read_some(int descriptor, std::span<char> to, std::size_t& got);

} // namespace caseflow
