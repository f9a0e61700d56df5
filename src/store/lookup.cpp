#include "caseflow/store/lookup.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

[[noreturn]] void cannot_look_up(const std::string& path, const Problem& problem) {
    throw Failure(message("cannot look up {path}: {problem}", "path"_a = path,
                          "problem"_a = system_message(problem)));
}

bool leads_nowhere(const Problem& problem) {
    return problem == std::errc::no_such_file_or_directory ||
           problem == std::errc::not_a_directory ||
           problem == std::errc::too_many_symbolic_link_levels;
}

} // namespace

bool lies_in_path(const Problem& problem) {
    return leads_nowhere(problem) || problem == std::errc::permission_denied ||
           problem == std::errc::filename_too_long;
}

EntryKind kind_of(const Disk& disk, const std::string& path) {
    EntryKind kind = EntryKind::unknown;
    const Problem problem = disk.kind(path, kind);
    if (problem && !lies_in_path(problem)) cannot_look_up(path, problem);
    return kind;
}

bool exists(const Disk& disk, const std::string& path) {
    EntryKind kind = EntryKind::unknown;
    if (const Problem problem = disk.kind(path, kind)) cannot_look_up(path, problem);
    return kind != EntryKind::none;
}

std::optional<FileStatus> status_of(const Disk& disk, const std::string& path) {
    FileStatus status;
    const Problem problem = disk.status(path, status);
    if (leads_nowhere(problem)) return std::nullopt;
    if (problem) cannot_look_up(path, problem);
    return status;
}

std::optional<FileId> id_of(const Disk& disk, const std::string& path) {
    const auto status = status_of(disk, path);
    if (!status) return std::nullopt;
    return id_of(*status);
}

std::string real_path(const Disk& disk, const std::string& path) {
    std::string real;
    const Problem problem = disk.resolve(path, real);
    if (problem && !lies_in_path(problem)) cannot_look_up(path, problem);
    return problem ? path : real;
}

} // namespace caseflow
