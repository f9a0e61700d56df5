#include "caseflow/cli/edit_copy.hpp"

#include "caseflow/base/digest.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/cli/environment.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/store/store.hpp"
#include "caseflow/toml/limits.hpp"

#include <fmt/format.h>
#include <string>
#include <vector>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr std::string_view before_ending = ".before";

FileStatus for_the_owner_only() {
    return {.mode = 0600};
}

/// By the XDG Base Directory Specification.
std::string state_directory() {
    if (std::string state = environment("XDG_STATE_HOME"); state.starts_with('/')) return state;
    const std::string home = environment("HOME");
    if (home.empty())
        throw Failure(message("nowhere to put a copy to edit: set HOME or XDG_STATE_HOME"));
    return home + "/.local/state";
}

std::string copies_directory() {
    return state_directory() + "/caseflow/edit";
}

/// True if a folder is in a register, or would be if it were made.
bool lies_in(const Disk& disk, std::string folder, const std::string& root) {
    if (root.empty()) return false;
    while (folder != "/" && kind_of(disk, folder) == EntryKind::none) folder = folder_of(folder);
    return (real_path(disk, folder) + "/").starts_with(real_path(disk, root) + "/");
}

/// "RUN-319-2022.1b2c3d4e": cases of several registers may have one name.
std::string name_for(const std::string& case_path) {
    Sha256 sum;
    sum.add(case_path);
    const std::string name = name_of(case_path);
    return fmt::format("{}.{}", has_case_ending(name) ? stem_of(name) : name,
                       sum.hex().substr(0, 8));
}

/// Where the case lay that a copy with such a name was made of, if that was beside the case's file
/// now or in its own year's folder, and nothing is there any more; "" if not.
std::string former_path(const Disk& disk, const std::string& copy, const std::string& now,
                        const std::string& root) {
    const std::string name = copy.substr(0, copy.rfind('.'));
    std::vector<std::string> places = {fmt::format("{}/{}.toml", folder_of(now), name)};
    if (const auto number = number_in_stem(name); number && !root.empty())
        places.push_back(case_path(real_path(disk, root), *number));
    for (const std::string& place : places)
        if (name_for(place) == copy && !exists(disk, place)) return place;
    return {};
}

void throw_if_failed(const Problem& problem, const std::string& path) {
    if (problem)
        throw Failure(message("cannot write {path}: {problem}", "path"_a = path,
                              "problem"_a = system_message(problem)));
}

std::string read(const Disk& disk, const std::string& path) {
    std::string bytes;
    if (const auto problem = disk.read(path, largest_file, bytes))
        throw Failure(message("cannot read {path}: {problem}", "path"_a = path,
                              "problem"_a = system_message(problem)));
    return bytes;
}

} // namespace

EditCopy::EditCopy(Disk& disk, const std::string& case_path, const std::string& root)
    : EditCopy(disk, fmt::format("{}/{}", copies_directory(), name_for(case_path))) {
    const std::string directory = folder_of(path_);
    if (lies_in(disk, directory, root))
        throw Failure(message("the copy to edit would be in the register, in {directory}; set "
                              "XDG_STATE_HOME to a folder outside {root}",
                              "directory"_a = directory, "root"_a = root));
    throw_if_failed(disk_.make_directories(directory), path_);
    hold(case_path);
}

EditCopy::EditCopy(Disk& disk, const std::string& stem)
    : disk_(disk),
      path_(stem + ".toml"),
      before_path_(stem + std::string(before_ending)),
      lock_path_(stem + ".lock") {}

EditCopy::~EditCopy() {
    if (held_ == nullptr) return;                // another session's
    static_cast<void>(disk_.remove(lock_path_)); // while it is held: a waiting session looks again
}

void EditCopy::hold(const std::string& case_path) {
    Problem problem;
    do { // the session that held the lock may just have removed it
        problem = disk_.create(lock_path_, "", for_the_owner_only());
        if (problem != std::errc::file_exists) throw_if_failed(problem, lock_path_);
        problem = disk_.hold(lock_path_, held_, {});
    } while (problem == std::errc::no_such_file_or_directory);
    if (problem == std::errc::resource_unavailable_try_again)
        throw Failure(message("{path} is being edited in another session; end that one first "
                              "('lslocks' shows which), or use 'caseflow set'",
                              "path"_a = case_path),
                      exit_wrong);
    if (problem)
        throw Failure(message("cannot lock {path}: {problem}; set XDG_STATE_HOME to a folder "
                              "whose file system has locks",
                              "path"_a = lock_path_, "problem"_a = system_message(problem)));
}

bool EditCopy::is_there() const {
    return kind_of(disk_, path_) == EntryKind::file;
}

bool EditCopy::has_changes(std::string_view now) const {
    if (!is_there()) return false;
    const std::string copied = text();
    return copied != now && (!has_original() || copied != original());
}

bool EditCopy::has_original() const {
    return kind_of(disk_, before_path_) == EntryKind::file;
}

void EditCopy::take_over_renamed(const std::string& case_path, const std::string& root,
                                 const std::function<bool(const std::string& text)>& is_of_case) {
    std::vector<std::string> names;
    throw_if_failed(disk_.names(folder_of(path_), "", names), path_);
    for (std::string& name : names) {
        if (!name.ends_with(before_ending)) continue;
        name.resize(name.size() - before_ending.size());
        const std::string former = former_path(disk_, name, case_path, root);
        if (former.empty()) continue;
        EditCopy copy(disk_, fmt::format("{}/{}", folder_of(path_), name));
        const auto holds_case = [&](const std::string& path) {
            std::string text;
            return !disk_.read(path, largest_file, text) && is_of_case(text);
        };
        if (!holds_case(copy.before_path_) && !holds_case(copy.path_)) continue;
        copy.hold(former);
        throw_if_failed(disk_.rename_new(copy.path_, path_), path_);
        throw_if_failed(disk_.rename(copy.before_path_, before_path_), before_path_);
        return;
    }
}

void EditCopy::begin(std::string_view bytes) {
    drop();
    create(before_path_, bytes);
    create(path_, bytes);
}

void EditCopy::adopt(std::string_view now) {
    create(before_path_, now);
}

/// Whole or not at all, and never in the place of what an editor has just saved.
void EditCopy::create(const std::string& path, std::string_view bytes) {
    if (!create_file(disk_, path, bytes, for_the_owner_only()))
        throw Failure(message("{path} was saved just now; close the editor that it is open in, and "
                              "run 'caseflow edit' again",
                              "path"_a = path),
                      exit_wrong);
}

std::string EditCopy::original() const {
    return read(disk_, before_path_);
}

std::string EditCopy::text() const {
    return read(disk_, path_);
}

void EditCopy::rebase(std::string_view original, std::string_view text) {
    replace_file(disk_, path_, text);
    replace_file(disk_, before_path_, original);
}

void EditCopy::remove(std::string_view seen) {
    std::string now;
    const auto problem = disk_.read(path_, largest_file, now);
    if (problem ? problem == std::errc::no_such_file_or_directory : now == seen) drop();
}

void EditCopy::drop() {
    static_cast<void>(disk_.remove(path_)); // if it stays, the next session finds it
    static_cast<void>(disk_.remove(before_path_));
}

} // namespace caseflow
