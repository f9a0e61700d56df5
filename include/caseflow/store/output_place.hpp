/// Why: output follows the path that a person gives: a device, a pipe or a socket is written to and
/// stays, a link stays a link, a file is replaced as a whole, and the register's own files are
/// recognized under any name.
#pragma once

#include "caseflow/store/disk.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

enum class PlaceKind {
    file, // or nothing yet
    directory,
    stream, // a device, a pipe, a socket or an open file of this process: written to in place
};

struct OutputPlace {
    std::string path; // with links followed
    PlaceKind kind = PlaceKind::file;
    std::optional<int> descriptor = {}; // of an open file: /dev/stdout, /dev/fd/N
};

/// True if a file is, or would be, at the place: a descriptor may lead to one too.
[[nodiscard]] bool is_file(const Disk& disk, const OutputPlace& place);

/// Where a path leads.
[[nodiscard]] OutputPlace find_output(const Disk& disk, const std::string& path);

/// Replaces a file as a whole; writes into a device, pipe, socket or open file. Throws Failure if
/// it cannot be written.
void write_output(Disk& disk, const OutputPlace& place, std::string_view bytes);

/// Throws Failure if write_output would: for a directory, or for a file that must not be replaced
/// or whose folder does not exist.
void require_writable(const Disk& disk, const OutputPlace& place);

/// False if there is a file that is not empty and has other bytes.
[[nodiscard]] bool is_free_for(const Disk& disk, const OutputPlace& place, std::string_view bytes);

/// The same as write_output, but returns false, with nothing written, if is_free_for returns false.
/// If several processes run at once, none overwrites another's output.
[[nodiscard]] bool write_new_output(Disk& disk, const OutputPlace& place, std::string_view bytes);

/// True if the place is, or would become, a case of the register, its register.toml, a document in
/// a folder `bilagor` or a hidden file, under any name and however opened: files and folders are
/// compared, not paths.
[[nodiscard]] bool is_register_file(const Disk& disk, const std::string& root,
                                    const OutputPlace& place);

} // namespace caseflow
