/// Why: which file a path leads to decides what is counted, replaced or handed out. An error of the
/// system is never guessed around: every function here throws Failure instead.
#pragma once

#include "caseflow/store/disk.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace caseflow {

/// True for an error that lies in the path (it leads nowhere, may not be followed, is too long),
/// not in the system: asking again gives the same answer.
[[nodiscard]] bool lies_in_path(const Problem& problem);

/// The kind of entry that a path leads to; `unknown` if it may not be followed.
[[nodiscard]] EntryKind kind_of(const Disk& disk, const std::string& path);

/// Whether a path leads to anything. Throws Failure also if it may not be followed.
[[nodiscard]] bool exists(const Disk& disk, const std::string& path);

/// The status of what a path leads to; nothing if it leads nowhere. Throws Failure also if it may
/// not be followed.
[[nodiscard]] std::optional<FileStatus> status_of(const Disk& disk, const std::string& path);

/// Which file a path leads to.
struct FileId {
    std::uint64_t device;
    std::uint64_t inode;
    auto operator<=>(const FileId&) const = default;
};

[[nodiscard]] constexpr FileId id_of(const FileStatus& status) {
    return {status.device, status.inode};
}

/// Nothing if the path leads nowhere. Throws Failure also if it may not be followed.
[[nodiscard]] std::optional<FileId> id_of(const Disk& disk, const std::string& path);

/// The file that a path leads to: changing a link changes its target, and the link stays. The path
/// itself if it leads nowhere or may not be followed.
[[nodiscard]] std::string real_path(const Disk& disk, const std::string& path);

} // namespace caseflow
