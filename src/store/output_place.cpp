#include "caseflow/store/output_place.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/store/descriptor.hpp"
#include "caseflow/store/leftovers.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/store/store.hpp"
#include "caseflow/store/walk.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr int most_links = 40; // the kernel's limit

[[noreturn]] void cannot_write(const std::string& path, const Problem& problem) {
    throw Failure(message("cannot write {path}: {problem}", "path"_a = path,
                          "problem"_a = system_message(problem)));
}

/// The number of an open file of this process, if the path names one.
std::optional<int> descriptor_of(const Disk& disk, const std::string& path) {
    std::string descriptors;
    if (disk.resolve("/proc/self/fd", descriptors)) return {}; // not mounted
    const std::string folder = real_path(disk, folder_of(path));
    const std::string name = name_of(path);
    int number = -1;
    const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (folder != descriptors || problem != std::errc{} || end != name.data() + name.size())
        return {};
    return number;
}

PlaceKind place_kind(const Disk& disk, const std::string& path) {
    switch (kind_of(disk, path)) {
    case EntryKind::directory:
        return PlaceKind::directory;
    case EntryKind::other:
        return PlaceKind::stream;
    default:
        return PlaceKind::file;
    }
}

bool is_in_folder(const Disk& disk, const std::string& folder, const FileId& wanted) {
    if (!exists(disk, folder)) return false;
    for (std::string at = real_path(disk, folder); at != "/"; at = folder_of(at))
        if (id_of(disk, at) == wanted) return true;
    return false;
}

/// True if the register reserves the name, or the name of a folder of the path in the register,
/// links resolved. Compares folded names, since the file system may ignore letter case.
bool is_kept_name(const Disk& disk, const std::string& root, const std::string& path) {
    const std::string name = fold(name_of(path));
    if (name.ends_with(".toml") || name.starts_with('.') || name == documents_folder) return true;
    const std::string real_root = real_path(disk, root);
    std::string folder = real_path(disk, folder_of(path));
    if (folder.starts_with(real_root + "/")) folder.erase(0, real_root.size());
    return fold(folder + "/").find(fmt::format("/{}/", documents_folder)) != std::string::npos;
}

/// True if a case or register.toml is another name of the same file.
bool has_name_in_register(const Disk& disk, const std::string& root, const FileId& file) {
    const auto candidates = walk(disk, root);
    return id_of(disk, register_file_path(root)) == file ||
           std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
               return id_of(disk, candidate.path) == file;
           });
}

} // namespace

OutputPlace find_output(const Disk& disk, const std::string& path) {
    std::string at = path;
    for (int i = 0; i < most_links; ++i) {
        if (const auto number = descriptor_of(disk, at)) return {at, PlaceKind::stream, *number};
        std::string target;
        const Problem problem = disk.read_link(at, target);
        if (problem == std::errc::invalid_argument || lies_in_path(problem)) // not a link
            return {at, place_kind(disk, at)};
        if (problem) cannot_write(path, problem);
        at = target.starts_with('/') ? target : folder_of(at) + "/" + target;
    }
    throw Failure(message("cannot write {path}: too many levels of links", "path"_a = path));
}

bool is_file(const Disk& disk, const OutputPlace& place) {
    return place.kind == PlaceKind::file ||
           (place.descriptor && kind_of(disk, place.path) == EntryKind::file);
}

void write_output(Disk& disk, const OutputPlace& place, std::string_view bytes) {
    Problem problem;
    switch (place.kind) {
    case PlaceKind::file:
        return replace_file(disk, place.path, bytes);
    case PlaceKind::directory:
        problem = std::make_error_code(std::errc::is_a_directory);
        break;
    case PlaceKind::stream:
        problem = place.descriptor ? write_all(*place.descriptor, bytes)
                                   : disk.write_into(place.path, bytes);
        break;
    }
    if (problem) cannot_write(place.path, problem);
}

void require_writable(const Disk& disk, const OutputPlace& place) {
    if (place.kind == PlaceKind::directory)
        cannot_write(place.path, std::make_error_code(std::errc::is_a_directory));
    if (place.kind != PlaceKind::file) return;
    const EntryKind folder = kind_of(disk, folder_of(place.path));
    if (folder == EntryKind::none)
        cannot_write(place.path, std::make_error_code(std::errc::no_such_file_or_directory));
    if (folder == EntryKind::file)
        cannot_write(place.path, std::make_error_code(std::errc::not_a_directory));
    require_replaceable(disk, place.path);
}

bool is_free_for(const Disk& disk, const OutputPlace& place, std::string_view bytes) {
    if (place.kind != PlaceKind::file) return true;
    std::string now;
    const Problem problem = disk.read(place.path, bytes.size(), now);
    if (problem) return problem == std::errc::no_such_file_or_directory;
    return now.empty() || now == bytes;
}

bool write_new_output(Disk& disk, const OutputPlace& place, std::string_view bytes) {
    if (place.kind != PlaceKind::file) {
        write_output(disk, place, bytes);
        return true;
    }
    if (create_in_folder(disk, place.path, bytes)) return true;
    std::string now;
    if (disk.read(place.path, bytes.size(), now) || (!now.empty() && now != bytes)) return false;
    if (now == bytes) return true;
    return !change_files(disk, {{place.path, now, std::string(bytes)}});
}

bool is_register_file(const Disk& disk, const std::string& root, const OutputPlace& place) {
    const auto register_id = id_of(disk, root);
    if (!is_file(disk, place) || !register_id) return false;
    const bool is_open = place.descriptor.has_value();
    const std::string path = is_open ? real_path(disk, place.path) : place.path;
    if (is_in_folder(disk, folder_of(path), *register_id) && is_kept_name(disk, root, path))
        return true;
    const auto status = status_of(disk, place.path);
    return status && (is_open || status->links > 1) &&
           has_name_in_register(disk, root, id_of(*status));
}

} // namespace caseflow
