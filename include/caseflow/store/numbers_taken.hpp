/// Why: a number once given is not given again, even where its file is gone. The highest one of a
/// series and year leaves an empty hidden file beside the cases, `.RUN-319-2022.taken`.
#pragma once

#include "caseflow/model/diarienummer.hpp"
#include "caseflow/store/disk.hpp"

#include <cstdint>
#include <string>

namespace caseflow {

/// The highest number that a file anywhere in the register, or the mark of one that is gone,
/// carries by its name; 0 if there is none.
[[nodiscard]] std::uint32_t highest_number(const Disk& disk, const std::string& root,
                                           const std::string& series, int year);

/// Leaves the mark of a number, and takes away those of lower ones. Safe among any number of
/// processes: each removes only what its own mark makes unnecessary. Throws Failure if the disk
/// does.
void mark_taken(Disk& disk, const std::string& root, const Diarienummer& number);

} // namespace caseflow
