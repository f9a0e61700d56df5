#include "caseflow/cli/edit_copy.hpp"

#include "caseflow/base/digest.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/cli/environment.hpp"
#include "caseflow/toml/limits.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr FileStatus for_the_owner_only{.mode = 0600};

/// By the XDG Base Directory Specification.
std::string state_directory() {
    if (std::string state = environment("XDG_STATE_HOME"); state.starts_with('/')) return state;
    const std::string home = environment("HOME");
    if (home.empty()) throw Failure("nowhere to put a copy to edit: set HOME or XDG_STATE_HOME");
    return home + "/.local/state";
}

/// "RUN-319-2022.1b2c3d4e": cases of several registers may have one name.
std::string name_for(const std::string& case_path) {
    Sha256 sum;
    sum.add(case_path);
    std::string name = name_of(case_path);
    if (name.ends_with(".toml")) name.resize(name.size() - std::string_view(".toml").size());
    return fmt::format("{}.{}", name, sum.hex().substr(0, 8));
}

void throw_if_failed(const Problem& problem, const std::string& path) {
    if (problem)
        throw Failure(fmt::format("cannot write {path}: {problem}", "path"_a = path,
                                  "problem"_a = problem.message()));
}

std::string read(const Disk& disk, const std::string& path) {
    std::string bytes;
    if (const auto problem = disk.read(path, largest_file, bytes))
        throw Failure(fmt::format("cannot read {path}: {problem}", "path"_a = path,
                                  "problem"_a = problem.message()));
    return bytes;
}

} // namespace

EditCopy::EditCopy(Disk& disk, const std::string& case_path) : disk_(disk) {
    const std::string directory = state_directory() + "/caseflow/edit";
    const std::string name = name_for(case_path);
    path_ = fmt::format("{}/{}.toml", directory, name);
    before_path_ = fmt::format("{}/{}.before", directory, name);
    throw_if_failed(disk_.make_directories(directory), path_);
}

bool EditCopy::has_changes() const {
    return disk_.kind(path_) == EntryKind::file && disk_.kind(before_path_) == EntryKind::file &&
           text() != original();
}

void EditCopy::begin(std::string_view bytes) {
    remove();
    throw_if_failed(disk_.create(before_path_, bytes, for_the_owner_only), before_path_);
    throw_if_failed(disk_.create(path_, bytes, for_the_owner_only), path_);
}

std::string EditCopy::original() const {
    return read(disk_, before_path_);
}

std::string EditCopy::text() const {
    return read(disk_, path_);
}

void EditCopy::remove() {
    static_cast<void>(disk_.remove(path_)); // if it stays, the next session finds it
    static_cast<void>(disk_.remove(before_path_));
}

} // namespace caseflow
