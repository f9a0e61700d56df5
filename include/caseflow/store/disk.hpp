/// Why: all contact with files goes through these few calls, so that tests can make each of them
/// fail.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace caseflow {

enum class EntryKind { none, file, directory, link, other };

struct Entry {
    std::string name;
    EntryKind kind;
};

/// The file system. Each call does one thing, names no policy and answers with the system's error.
class Disk {
  public:
    Disk() = default;
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;
    virtual ~Disk() = default;

    /// What a path is; links are followed.
    [[nodiscard]] virtual EntryKind kind(const std::string& path) const = 0;

    /// Reads a regular file, at most `limit` bytes; longer ones give file_too_large, what is no
    /// regular file not_supported. Never waits for a pipe's other end.
    [[nodiscard]] virtual std::error_code read(const std::string& path, std::size_t limit,
                                               std::string& to) const = 0;

    /// The entries of a directory in order of name; links are not followed.
    [[nodiscard]] virtual std::error_code list(const std::string& path,
                                               std::vector<Entry>& to) const = 0;

    /// A path without links, "." and "..".
    [[nodiscard]] virtual std::error_code resolve(const std::string& path,
                                                  std::string& to) const = 0;

    /// Creates a file that was not there, with `mode`, writes it whole and brings it to the disk.
    [[nodiscard]] virtual std::error_code create(const std::string& path, std::string_view bytes,
                                                 unsigned mode) = 0;

    /// The permission bits of a file; `otherwise` where there is none.
    [[nodiscard]] virtual unsigned mode(const std::string& path, unsigned otherwise) const = 0;

    [[nodiscard]] virtual std::error_code rename(const std::string& from,
                                                 const std::string& to) = 0;

    /// Gives a file a second name; file_exists where that is taken.
    [[nodiscard]] virtual std::error_code link(const std::string& from, const std::string& to) = 0;

    [[nodiscard]] virtual std::error_code remove(const std::string& path) = 0;

    /// Makes a directory and those above it that are not there.
    [[nodiscard]] virtual std::error_code make_directories(const std::string& path) = 0;

    /// Brings a directory's own entries to the disk.
    [[nodiscard]] virtual std::error_code sync_directory(const std::string& path) = 0;
};

/// The real one.
[[nodiscard]] Disk& disk();

} // namespace caseflow
