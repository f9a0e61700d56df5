/// Why: every file that caseflow writes goes through here, and is afterwards the old one or the new
/// one, never half. The bytes are on the disk before the name refers to them.
#pragma once

#include "caseflow/store/disk.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// Throws Failure, with a message that the path cannot be written, if there is a problem.
void throw_if_failed(const Problem& problem, const std::string& path);

/// Creates a new file under a free name, making the directories above it. Returns false, with
/// nothing changed, if the name is taken. If several processes try at once, exactly one gets true.
/// Owner and permissions are those of `like`, or the process's defaults for new files.
[[nodiscard]] bool create_file(Disk& disk, const std::string& path, std::string_view bytes,
                               const std::optional<FileStatus>& like = std::nullopt);

/// The same, but only in an existing folder.
[[nodiscard]] bool create_in_folder(Disk& disk, const std::string& path, std::string_view bytes,
                                    const std::optional<FileStatus>& like = std::nullopt);

/// Throws Failure if a file must not be replaced: it is read-only, or has several hard links, which
/// are often backups that must not change.
void require_replaceable(const Disk& disk, const std::string& path);

/// Replaces a file, or creates it if there is none. Keeps its group, permissions, access list,
/// extended attributes and, if the system allows, owner. Refuses, with Failure, if they cannot be
/// kept, or the file is not replaceable.
void replace_file(Disk& disk, const std::string& path, std::string_view bytes);

/// A file's bytes as they were read, and as they will be.
struct FileChange {
    std::string path;
    std::string before;
    std::string after;
};

/// A file to be created.
struct NewFile {
    std::string path;
    std::string_view bytes;
    std::optional<FileStatus> like; // whose access it gets, as in create_file
};

/// Changes files, all or none: no file is replaced before all new ones have been prepared, and if
/// one cannot be put in place, the files replaced so far are put back. The Failure names any that
/// cannot be put back. Returns the path of the first file whose bytes differ from `before`; no file
/// is changed then. If several processes run at once, each sees what the one before it wrote. A
/// file whose bytes stay the same is not written. `with`: a new file that is created before the
/// others change, and removed if they are put back; its path is returned if its name is taken.
[[nodiscard]] std::optional<std::string> change_files(Disk& disk, std::vector<FileChange> changes,
                                                      const NewFile* with = nullptr);

// All remove temporary files that a killed run left in the folder more than a day ago. All throw
// Failure if the disk fails before the file is in place, and leave no temporary file. A signal that
// would end the process is delayed until the file is in place, but ends a wait for a lock.

} // namespace caseflow
