/// Why: what a descriptor leads to may be slow, and whoever opened it may have made it
/// non-blocking; files, standard output and standard error are written whole all the same.
#pragma once

#include "caseflow/store/disk.hpp"

#include <string_view>

namespace caseflow {

/// Writes all the bytes, waiting for a reader where the descriptor does not wait by itself.
Problem write_all(int descriptor, std::string_view bytes);

} // namespace caseflow
