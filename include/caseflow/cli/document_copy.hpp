/// Why: the file of a document is copied beside its case under a name that is safe and free, and
/// nothing is left of a copy that could not be logged.
#pragma once

#include "caseflow/store/disk.hpp"

#include <optional>
#include <string>

namespace caseflow {

/// The bytes of a document, of standard input if the path is "-". They are held in memory, so they
/// are bounded: throws Failure if there are more, or if they cannot be read.
[[nodiscard]] std::string document_bytes(const std::string& path);

/// Permissions of a copy that no more people can read than the document at a path; nothing if the
/// copy may be as any new file.
[[nodiscard]] std::optional<FileStatus> access_of(const std::string& path);

/// The first path for a copy, from the case's file, that nothing has: in a folder of the case's
/// own, under the document's name or one with a number. Names that differ in letter case or accents
/// alone are one, as on file shares.
[[nodiscard]] std::string free_copy_path(const std::string& case_path, const std::string& name);

/// The path of a document that lies among the copies already, from the case's file; nothing if it
/// lies elsewhere.
[[nodiscard]] std::optional<std::string> path_among_copies(const std::string& case_path,
                                                           const std::string& path);

/// Removes the folders for a case's copies, unless something is in them.
void remove_if_empty(const std::string& case_path);

/// The name of a path, if it is safe beside the cases: visible, not hidden, and no case file's.
/// Throws Failure if not.
[[nodiscard]] std::string safe_name(const std::string& path);

} // namespace caseflow
