/// Why: every file caseflow writes goes through here, and is afterwards the old one or the new one,
/// never half. The bytes are on the disk before the name points at them.
#pragma once

#include "caseflow/store/disk.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// Throws Failure, which says that the path cannot be written, if there is a problem.
void throw_if_failed(const Problem& problem, const std::string& path);

/// Puts a new file under a name that is free, making the directories above it. False, and nothing
/// changed, if the name is taken. Of several processes at once, exactly one gets true. Owner and
/// permissions are those of `like`, or the process's defaults for new files.
[[nodiscard]] bool create_file(Disk& disk, const std::string& path, std::string_view bytes,
                               const std::optional<FileStatus>& like = std::nullopt);

/// The same, but only in a folder that is there.
[[nodiscard]] bool create_in_folder(Disk& disk, const std::string& path, std::string_view bytes,
                                    const std::optional<FileStatus>& like = std::nullopt);

/// Throws Failure if a file is not to be replaced: it is read-only, or has several hard links,
/// which are often backups that must keep what they hold.
void require_replaceable(const Disk& disk, const std::string& path);

/// Replaces a file, or creates it if there is none. Keeps its group, permissions, access list,
/// extended attributes and, if the system allows, owner. Refuses, with Failure, if they cannot be
/// kept, or the file is not replaceable.
void replace_file(Disk& disk, const std::string& path, std::string_view bytes);

/// A file's bytes as they were read, and as they are to be.
struct FileChange {
    std::string path;
    std::string before;
    std::string after;
};

/// A file that is to be new.
struct NewFile {
    std::string path;
    std::string_view bytes;
    std::optional<FileStatus> like; // whose access it gets, as in create_file
};

/// Changes files, all or none: nothing is replaced before all new files lie ready, and if one
/// cannot be put in its place, those that are in place already are put back. The Failure names
/// those for which that fails too. Returns the path of the first whose bytes are not `before` any
/// more, and then nothing is changed. Of several processes at once each sees what the one before it
/// wrote. A file whose bytes stay the same is not written. `with`: a new file that is put in place
/// before them and removed if they are put back; its path is returned if its name is taken.
[[nodiscard]] std::optional<std::string> change_files(Disk& disk, std::vector<FileChange> changes,
                                                      const NewFile* with = nullptr);

// All remove temporary files that a killed run left in the folder more than a day ago.
// All throw Failure if the disk fails before the file is in place, and leave no temporary file
// behind. A signal that would end the process is held back until the file is in place, but ends a
// wait for a lock.

} // namespace caseflow
