/// Why: all contact with files goes through these few calls, so that tests can make each of them
/// fail.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace caseflow {

enum class EntryKind {
    none, // nothing is there
    file,
    directory,
    link,
    other,
    unknown, // the system does not say, as in a folder that may not be entered
};

struct Entry {
    std::string name;
    EntryKind kind;
};

/// Receives an entry's name and type.
using SeeEntry = std::function<void(std::string_view name, EntryKind kind)>;

/// For a new file: the owner or group of the process.
inline constexpr unsigned of_process = ~0U;

/// A file's extended attributes by name: its access list (POSIX ACL) and those that people have
/// attached (user.*). The system's own are left out.
using Attributes = std::map<std::string, std::string>;

/// The attribute with the access list.
inline constexpr const char* access_list = "system.posix_acl_access";

/// The properties that a replacing file must keep, and that determine whether a file may be
/// replaced.
struct FileStatus {
    unsigned mode = 0; // permission bits
    unsigned owner = of_process;
    unsigned group = of_process;
    bool writable = true;     // by this process, and by somebody's permission bit
    std::uint64_t links = 1;  // number of names
    std::uint64_t device = 0; // with inode: identifies the file
    std::uint64_t inode = 0;
    std::int64_t modified = 0;  // seconds since 1970
    Attributes attributes = {}; // only after attributes() has read them
};

/// The system's error; false if there is none. A type of its own, because g++ lets the result of a
/// virtual function be ignored unless its type forbids it.
class [[nodiscard]] Problem : public std::error_code {
  public:
    Problem() = default;
    Problem(std::error_code code) : std::error_code(code) {}
};

/// The file system. Each call does one thing, makes no decisions and returns the system's error.
class Disk {
  public:
    Disk() = default;
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;
    virtual ~Disk() = default;

    /// The kind of a path, `none` if it leads nowhere; links are followed.
    [[nodiscard]] virtual Problem kind(const std::string& path, EntryKind& to) const = 0;

    /// Reads a regular file, at most `limit` bytes; file_too_large if it is longer, not_supported
    /// if it is not a regular file. Never waits for a pipe's other end.
    [[nodiscard]] virtual Problem read(const std::string& path, std::size_t limit,
                                       std::string& to) const = 0;

    /// Reads a path, including a pipe or a device, to its end; waits for a pipe's writer.
    /// file_too_large after `limit` bytes.
    [[nodiscard]] virtual Problem read_stream(const std::string& path, std::size_t limit,
                                              std::string& to) const = 0;

    /// Passes on a regular file of any size piece by piece.
    [[nodiscard]] virtual Problem
    read_pieces(const std::string& path,
                const std::function<void(std::string_view)>& see) const = 0;

    /// Passes on the entries of a directory one by one, in no order; links are not followed. A name
    /// is valid only during its call: most names in a large folder are not needed.
    [[nodiscard]] virtual Problem visit(const std::string& path, const SeeEntry& see) const = 0;

    /// The same, stored.
    [[nodiscard]] Problem list(const std::string& path, std::vector<Entry>& to) const;

    /// The names in a directory that begin with `prefix`, in no order.
    [[nodiscard]] virtual Problem names(const std::string& path, std::string_view prefix,
                                        std::vector<std::string>& to) const = 0;

    /// A path without links, "." and "..".
    [[nodiscard]] virtual Problem resolve(const std::string& path, std::string& to) const = 0;

    /// The target of a link; not followed further.
    [[nodiscard]] virtual Problem read_link(const std::string& path, std::string& to) const = 0;

    /// Writes to an existing device, pipe or socket. Waits for a pipe's reader.
    [[nodiscard]] virtual Problem write_into(const std::string& path, std::string_view bytes) = 0;

    /// Creates a file that does not exist, writes it completely and flushes it to the disk. Owner,
    /// group, permissions and attributes are those of `like` as far as the system allows
    /// (permissions and attributes only together with the group), or the process's defaults for new
    /// files.
    [[nodiscard]] virtual Problem create(const std::string& path, std::string_view bytes,
                                         const std::optional<FileStatus>& like) = 0;

    /// Owner, permissions and names of a file. Links are followed.
    [[nodiscard]] virtual Problem status(const std::string& path, FileStatus& to) const = 0;

    /// The attributes of a file; none if its file system has none.
    [[nodiscard]] virtual Problem attributes(const std::string& path, Attributes& to) const = 0;

    [[nodiscard]] virtual Problem rename(const std::string& from, const std::string& to) = 0;

    /// Renames to a free name; file_exists if it is taken.
    [[nodiscard]] virtual Problem rename_new(const std::string& from, const std::string& to) = 0;

    /// Adds a second name to a file; file_exists if that is taken.
    [[nodiscard]] virtual Problem link(const std::string& from, const std::string& to) = 0;

    /// Removes a file, or a folder if it is empty.
    [[nodiscard]] virtual Problem remove(const std::string& path) = 0;

    /// Makes a directory and its missing parents.
    [[nodiscard]] virtual Problem make_directories(const std::string& path) = 0;

    /// Waits until no other process has locked a file, then locks it until the result is destroyed.
    /// The lock only affects processes that ask for it: programs that change the file in turn.
    /// Calls `waiting` once, on another thread, if that takes more than a second; if it is empty,
    /// does not wait: resource_unavailable_try_again.
    [[nodiscard]] virtual Problem hold(const std::string& path, std::shared_ptr<void>& to,
                                       const std::function<void()>& waiting) = 0;

    /// Flushes the entries of a directory to the disk.
    [[nodiscard]] virtual Problem sync_directory(const std::string& path) = 0;

    /// Writes "caseflow: message" to standard error: not a failure, but it must be known.
    virtual void report(const std::string& message) = 0;

    /// True the first time: for work done once per run in a folder, such as cleaning up.
    [[nodiscard]] bool is_first_in(const std::string& folder) {
        return folders_.insert(folder).second;
    }

  private:
    std::set<std::string> folders_;
};

/// The folder part of a path; "." if it has none.
[[nodiscard]] std::string folder_of(const std::string& path);

/// The name part of a path; "" if it ends with a slash.
[[nodiscard]] std::string name_of(const std::string& path);

/// The system's disk; tests use others.
[[nodiscard]] Disk& disk();

} // namespace caseflow
