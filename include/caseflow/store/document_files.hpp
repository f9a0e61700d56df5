/// Why: the log of a case names files, which are the registered documents only if they still exist
/// and have not changed.
#pragma once

#include "caseflow/source/located.hpp"
#include "caseflow/store/disk.hpp"
#include "caseflow/store/lookup.hpp"

#include <map>
#include <mutex>
#include <string>

namespace caseflow {

/// The SHA-256 of files in lower-case hexadecimal digits. A file is read once in a run, however
/// many documents name it. Safe to use on several threads.
class Checksums {
  public:
    explicit Checksums(const Disk& disk) : disk_(disk) {}

    [[nodiscard]] Problem find(const std::string& path, std::string& to);

  private:
    const Disk& disk_;
    std::mutex mutex_;
    std::map<FileId, std::string> known_;
};

/// The path of a file that a case names as a document: below the folder of the case's file, with
/// links to that resolved. Names on the disk may have their accents decomposed.
[[nodiscard]] std::string path_of_document(const Disk& disk, const std::string& case_path,
                                           const std::string& file);

/// The problem with a document whose file has a SHA-256, in lower case; empty if it is the case's,
/// or the case has none.
[[nodiscard]] std::string changed_problem(const Document& document, const std::string& sum);

/// Reports documents whose file is missing, is outside the register or differs from its sha256
/// (document-file). Files are read only if the case has a sha256.
void check_document_files(const Disk& disk, Checksums& sums, const std::string& root,
                          const CaseFile& file, Findings& findings);

} // namespace caseflow
