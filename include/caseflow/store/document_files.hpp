/// Why: the log of a case names files; they are what was registered only as long as they are there
/// and have not changed.
#pragma once

#include "caseflow/source/located.hpp"
#include "caseflow/store/disk.hpp"

#include <string>

namespace caseflow {

/// The SHA-256 of a file in small hexadecimal digits.
[[nodiscard]] Problem sha256_of(const Disk& disk, const std::string& path, std::string& to);

/// Tells of documents whose file is not there, lies outside the register or is another than its
/// sha256 says (document-file). Files are read only where the case gives a sha256. `root`: the
/// register, "" where the case lies in none: then nothing is looked for.
void check_document_files(const Disk& disk, const std::string& root, const CaseFile& file,
                          Findings& findings);

} // namespace caseflow
