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

/// An owner or group of a new file that is the process's.
inline constexpr unsigned of_process = ~0U;

/// A file's extended attributes by name: its access list (POSIX ACL) and those that people have
/// attached to it (user.*). The system's own are left out.
using Attributes = std::map<std::string, std::string>;

/// The attribute that is the access list.
inline constexpr const char* access_list = "system.posix_acl_access";

/// The properties that a file that replaces another must keep, and that decide whether it may be
/// replaced.
struct FileStatus {
    unsigned mode = 0; // permission bits
    unsigned owner = of_process;
    unsigned group = of_process;
    bool writable = true;     // by this process, and by somebody's permission bit
    std::uint64_t links = 1;  // how many names it has
    std::uint64_t device = 0; // with inode: which file it is
    std::uint64_t inode = 0;
    std::int64_t modified = 0;  // seconds since 1970
    Attributes attributes = {}; // only those that attributes() has read
};

/// The system's error; false if all went well. A type of its own, because g++ lets the result
/// of a virtual function be ignored unless its type forbids it.
class [[nodiscard]] Problem : public std::error_code {
  public:
    Problem() = default;
    Problem(std::error_code code) : std::error_code(code) {}
};

/// The file system. Each call does one thing, decides nothing and returns the system's error.
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

    /// Reads what a path leads to, a pipe or a device too, to its end; waits for a pipe's writer.
    /// file_too_large after `limit` bytes.
    [[nodiscard]] virtual Problem read_stream(const std::string& path, std::size_t limit,
                                              std::string& to) const = 0;

    /// Shows a regular file piece by piece, however long it is.
    [[nodiscard]] virtual Problem
    read_pieces(const std::string& path,
                const std::function<void(std::string_view)>& see) const = 0;

    /// Shows the entries of a directory one by one, in no order; links are not followed. A name is
    /// there only while it is shown: most of a large folder are of no interest.
    [[nodiscard]] virtual Problem visit(const std::string& path, const SeeEntry& see) const = 0;

    /// The same, kept.
    [[nodiscard]] Problem list(const std::string& path, std::vector<Entry>& to) const;

    /// The names in a directory that begin with `prefix`, in no order.
    [[nodiscard]] virtual Problem names(const std::string& path, std::string_view prefix,
                                        std::vector<std::string>& to) const = 0;

    /// A path without links, "." and "..".
    [[nodiscard]] virtual Problem resolve(const std::string& path, std::string& to) const = 0;

    /// The target of a link; not followed further.
    [[nodiscard]] virtual Problem read_link(const std::string& path, std::string& to) const = 0;

    /// Writes to a device, a pipe or a socket that is there. Waits for a pipe's reader.
    [[nodiscard]] virtual Problem write_into(const std::string& path, std::string_view bytes) = 0;

    /// Creates a file that does not exist, writes it whole and flushes it to the disk. Owner,
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

    /// Renames to a name that is free; file_exists if it is taken.
    [[nodiscard]] virtual Problem rename_new(const std::string& from, const std::string& to) = 0;

    /// Adds a second name to a file; file_exists if that is taken.
    [[nodiscard]] virtual Problem link(const std::string& from, const std::string& to) = 0;

    /// Removes a file, or a folder if it is empty.
    [[nodiscard]] virtual Problem remove(const std::string& path) = 0;

    /// Makes a directory and its missing parents.
    [[nodiscard]] virtual Problem make_directories(const std::string& path) = 0;

    /// Waits until no other process holds a file, then holds it until the result is destroyed.
    /// Holding keeps out only others that ask: it is for programs that change the file in turn.
    /// Calls `waiting` once, on another thread, if that takes more than a second; if it is empty,
    /// does not wait: resource_unavailable_try_again.
    [[nodiscard]] virtual Problem hold(const std::string& path, std::shared_ptr<void>& to,
                                       const std::function<void()>& waiting) = 0;

    /// Flushes the entries of a directory to the disk.
    [[nodiscard]] virtual Problem sync_directory(const std::string& path) = 0;

    /// Writes "caseflow: message" to standard error: no failure, but it must be known.
    virtual void report(const std::string& message) = 0;

    /// True the first time: for work that is done once a run in a folder, such as clearing up.
    [[nodiscard]] bool is_first_in(const std::string& folder) {
        return folders_.insert(folder).second;
    }

  private:
    std::set<std::string> folders_;
};

/// The folder that a path names a file in; "." if it has none.
[[nodiscard]] std::string folder_of(const std::string& path);

/// The name that the path has in that folder; "" if it ends with a slash.
[[nodiscard]] std::string name_of(const std::string& path);

/// The disk of the system; tests use others.
[[nodiscard]] Disk& disk();

} // namespace caseflow
