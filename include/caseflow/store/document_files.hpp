/// Why: the log of a case names files; they are what was registered only as long as they are there
/// and have not changed.
#pragma once

#include "caseflow/source/located.hpp"
#include "caseflow/store/disk.hpp"

#include <string>

namespace caseflow {

/// The SHA-256 of a file in lower-case hexadecimal digits.
[[nodiscard]] Problem sha256_of(const Disk& disk, const std::string& path, std::string& to);

/// Reports documents whose file is absent, lies outside the register or differs from its
/// sha256 (document-file). Files are read only if the case gives a sha256. `root`: the
/// register, "" if the case lies in none: then nothing is checked.
void check_document_files(const Disk& disk, const std::string& root, const CaseFile& file,
                          Findings& findings);

} // namespace caseflow
