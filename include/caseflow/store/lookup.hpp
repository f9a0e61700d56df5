/// Why: the file that a path leads to determines what is counted, replaced or handed out. Errors of
/// the system are never guessed around: every function here throws Failure instead.
#pragma once

#include "caseflow/store/disk.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace caseflow {

/// True for an error in the path itself (it leads nowhere, may not be followed, is too long), not
/// in the system: trying again gives the same answer.
[[nodiscard]] bool lies_in_path(const Problem& problem);

/// The kind of entry that a path leads to; `unknown` if it may not be followed.
[[nodiscard]] EntryKind kind_of(const Disk& disk, const std::string& path);

/// Whether a path leads to anything. Also throws Failure if it may not be followed.
[[nodiscard]] bool exists(const Disk& disk, const std::string& path);

/// The status of the file that a path leads to; nothing if it leads nowhere. Also throws Failure if
/// it may not be followed.
[[nodiscard]] std::optional<FileStatus> status_of(const Disk& disk, const std::string& path);

/// The identity of the file that a path leads to.
struct FileId {
    std::uint64_t device;
    std::uint64_t inode;
    auto operator<=>(const FileId&) const = default;
};

[[nodiscard]] constexpr FileId id_of(const FileStatus& status) {
    return {status.device, status.inode};
}

/// Nothing if the path leads nowhere. Also throws Failure if it may not be followed.
[[nodiscard]] std::optional<FileId> id_of(const Disk& disk, const std::string& path);

/// The file that a path leads to: changing a link changes its target, and the link stays. The path
/// itself if it leads nowhere or may not be followed.
[[nodiscard]] std::string real_path(const Disk& disk, const std::string& path);

} // namespace caseflow
