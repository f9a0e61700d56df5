/// Why: the file of a document is copied beside its case under a name that is safe and free, and no
/// copy remains that could not be logged.
#pragma once

#include "caseflow/cli/stream_path.hpp"
#include "caseflow/store/disk.hpp"

#include <optional>
#include <string>

namespace caseflow {

/// The bytes of a document. They are kept in memory, so their number is limited: throws Failure if
/// there are more, or if they cannot be read.
[[nodiscard]] std::string document_bytes(const std::string& path);

/// The same for a document on standard input.
[[nodiscard]] std::string document_on_standard_input();

/// Permissions for a copy, so that no more people can read it than the document at a path; nothing
/// if the copy may be like any new file.
[[nodiscard]] std::optional<FileStatus> access_of(const StreamPath& path);

/// The first free path for a copy, relative to the case's file: in the case's own folder, under the
/// document's name or one with a number. Names that differ only in letter case or accents are one,
/// as on file shares.
[[nodiscard]] std::string free_copy_path(const std::string& case_path, const std::string& name);

/// The path, relative to the case's file, of a document that is already among the copies; nothing
/// if it is elsewhere.
[[nodiscard]] std::optional<std::string> path_among_copies(const std::string& case_path,
                                                           const StreamPath& path);

/// Removes the folders for a case's copies, unless they contain something.
void remove_if_empty(const std::string& case_path);

/// The name of a path, if it is safe beside the cases: visible, not hidden, and not a case file's.
/// Throws Failure if not.
[[nodiscard]] std::string safe_name(const std::string& path);

} // namespace caseflow
