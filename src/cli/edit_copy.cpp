#include "caseflow/cli/edit_copy.hpp"

#include "caseflow/base/digest.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/cli/environment.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/store/leftovers.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/store/store.hpp"
#include "caseflow/toml/limits.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr std::string_view copy_ending = ".toml";
constexpr std::string_view before_ending = ".before";
constexpr std::string_view register_ending = ".register"; // names a mark's register
constexpr std::size_t mark_length = 8;

FileStatus for_the_owner_only() {
    return {.mode = 0600};
}

/// The state directory of the XDG Base Directory Specification.
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

/// True if a folder is in a register, or would be if it were created.
bool lies_in(const Disk& disk, std::string folder, const std::string& root) {
    while (folder != "/" && kind_of(disk, folder) == EntryKind::none) folder = folder_of(folder);
    return (real_path(disk, folder) + "/").starts_with(real_path(disk, root) + "/");
}

std::string mark_of(const std::string& path) {
    Sha256 sum;
    sum.add(path);
    return sum.hex().substr(0, mark_length);
}

/// "RUN-319-2022.1b2c3d4e": the mark identifies the register, since several may have the same
/// number.
std::string base_name(const Disk& disk, const EditedCase& edited) {
    if (edited.number)
        return fmt::format("{}.{}", edited.number->file_stem(),
                           mark_of(real_path(disk, *edited.root)));
    const std::string name = name_of(edited.path);
    return fmt::format("{}.{}", has_case_ending(name) ? stem_of(name) : name, mark_of(edited.path));
}

/// The mark in the name of a copy of the case with a number; empty for any other name.
std::string_view mark_in(std::string_view copy, const Diarienummer& number) {
    const std::string stem = number.file_stem() + ".";
    if (!copy.starts_with(stem)) return {};
    copy.remove_prefix(stem.size());
    return copy.substr(0, copy.find('.'));
}

/// The sorted names of files in a folder with an ending, without that ending.
Problem names_ending(const Disk& disk, const std::string& folder, std::string_view ending,
                     std::vector<std::string>& names) {
    const Problem problem = disk.names(folder, "", names);
    std::erase_if(names, [&](const std::string& name) { return !name.ends_with(ending); });
    for (std::string& name : names) name.resize(name.size() - ending.size());
    std::sort(names.begin(), names.end());
    return problem;
}

/// Whether a session is using the copies whose names begin with `base`.
bool are_in_use(Disk& disk, const std::string& base) {
    std::shared_ptr<void> held;
    return disk.hold(base + ".lock", held, {}) == std::errc::resource_unavailable_try_again;
}

/// Whether the text of a copy differs from both its original and the case.
bool differs(const Disk& disk, const std::string& copy, const std::string& case_file) {
    std::string text;
    std::string other;
    if (disk.read(copy + std::string(copy_ending), largest_file, text)) return true; // too large
    for (const std::string& path : {copy + std::string(before_ending), case_file})
        if (!disk.read(path, largest_file, other) && other == text) return false;
    return true;
}

std::string read(const Disk& disk, const std::string& path) {
    Loaded loaded = load(disk, path);
    if (loaded.error)
        throw Failure(message("cannot read {path}: {problem}", "path"_a = path,
                              "problem"_a = loaded.error->problem));
    return std::move(loaded.bytes);
}

} // namespace

std::vector<LeftCopy> left_copies(Disk& disk, const std::string& root) {
    std::vector<LeftCopy> left;
    std::vector<std::string> names;
    std::string folder;
    try {
        folder = copies_directory();
    } catch (const Failure&) { // `edit` reports its errors
        return left;
    }
    if (names_ending(disk, folder, copy_ending, names)) return left;
    const std::string mark = mark_of(real_path(disk, root));
    for (const std::string& name : names) {
        const auto number = Diarienummer::from_stem(name.substr(0, name.find('.')));
        if (!number || mark_in(name, *number) != mark) continue;
        const std::string copy = folder + "/" + name;
        FileStatus file;
        if (disk.status(copy + std::string(copy_ending), file) ||
            are_in_use(disk, fmt::format("{}/{}.{}", folder, number->file_stem(), mark)) ||
            !differs(disk, copy, case_path(root, *number)))
            continue;
        left.push_back({*number, copy + std::string(copy_ending), file.modified});
    }
    return left;
}

EditLock::EditLock(Disk& disk, std::string path, const std::string& name)
    : disk_(disk), path_(std::move(path)) {
    Problem problem;
    do { // the session that held the lock may have removed it meanwhile
        problem = disk_.create(path_, "", for_the_owner_only());
        if (problem != std::errc::file_exists) throw_if_failed(problem, path_);
        problem = disk_.hold(path_, held_, {});
    } while (problem == std::errc::no_such_file_or_directory);
    if (problem == std::errc::resource_unavailable_try_again)
        throw Failure(message("{path} is being edited in another session; end that one first "
                              "('lslocks' shows which), or use 'caseflow set'",
                              "path"_a = name),
                      exit_wrong);
    if (problem)
        throw Failure(message("cannot lock {path}: {problem}; set XDG_STATE_HOME to a folder "
                              "whose file system has locks",
                              "path"_a = path_, "problem"_a = system_message(problem)));
}

EditLock::~EditLock() {
    static_cast<void>(disk_.remove(path_)); // while locked: a waiting session looks again
}

EditCopy::EditCopy(Disk& disk, EditedCase edited)
    : disk_(disk),
      edited_(std::move(edited)),
      folder_(copies_directory()),
      base_(base_name(disk, edited_)) {
    if (edited_.root && lies_in(disk, folder_, *edited_.root))
        throw Failure(message("the copy to edit would be in the register, in {directory}; set "
                              "XDG_STATE_HOME to a folder outside {root}",
                              "directory"_a = folder_, "root"_a = *edited_.root));
    throw_if_failed(disk_.make_directories(folder_), folder_);
    // Home may be a git work tree, which must not include the copies. An existing file is as good.
    static_cast<void>(disk_.create(folder_ + "/.gitignore", "*\n", for_the_owner_only()));
    locks_.emplace_back(disk_, lock_path(base_), edited_.path);
}

std::string EditCopy::path() const {
    return fmt::format("{}/{}{}", folder_, copy_, copy_ending);
}

std::string EditCopy::before_path() const {
    return fmt::format("{}/{}{}", folder_, copy_, before_ending);
}

std::string EditCopy::lock_path(const std::string& base) const {
    return fmt::format("{}/{}.lock", folder_, base);
}

std::string EditCopy::register_path(std::string_view mark) const {
    return fmt::format("{}/{}{}", folder_, mark, register_ending);
}

/// Only a hint is lost if this fails, or if another session removes it meanwhile.
void EditCopy::name_register() const {
    if (!edited_.number) return;
    const std::string root = real_path(disk_, *edited_.root);
    static_cast<void>(disk_.create(register_path(mark_of(root)), root, for_the_owner_only()));
}

/// Removes the hint with the last of the copies.
void EditCopy::forget_register() const {
    if (!edited_.number) return;
    const std::string mark = mark_of(real_path(disk_, *edited_.root));
    for (const std::string& copy : all_copies())
        if (copy.find("." + mark) != std::string::npos) return;
    static_cast<void>(disk_.remove(register_path(mark)));
}

std::optional<EditCopy::Elsewhere> EditCopy::find_elsewhere() const {
    if (!edited_.number) return std::nullopt;
    for (const std::string& copy : all_copies()) {
        Elsewhere found{fmt::format("{}/{}{}", folder_, copy, copy_ending),
                        fmt::format("{}/{}{}", folder_, copy, before_ending),
                        {}};
        const std::string_view mark = mark_in(copy, *edited_.number);
        std::string before;
        std::string text;
        if (mark.empty() || is_own(copy) ||
            disk_.read(register_path(mark), largest_file, found.root) ||
            kind_of(disk_, found.root) != EntryKind::none ||
            disk_.read(found.before, largest_file, before))
            continue;
        if (disk_.read(found.copy, largest_file, text) || text != before) return found;
    }
    return std::nullopt;
}

bool EditCopy::is_there() const {
    return kind_of(disk_, path()) == EntryKind::file;
}

bool EditCopy::has_original() const {
    return kind_of(disk_, before_path()) == EntryKind::file;
}

std::vector<std::string> EditCopy::all_copies() const {
    std::vector<std::string> names;
    throw_if_failed(names_ending(disk_, folder_, copy_ending, names), folder_);
    return names;
}

bool EditCopy::is_own(const std::string& copy) const {
    return copy == base_ || copy.starts_with(base_ + ".");
}

/// Whether a copy belongs to a case of this register whose number has changed.
bool EditCopy::takes_over(const std::string& copy, const IsRenumbered& is_renumbered) {
    const std::size_t dot = copy.find('.');
    const auto number = Diarienummer::from_stem(copy.substr(0, dot));
    if (!edited_.number || !number) return false;
    const std::string base = base_name(disk_, {edited_.path, edited_.root, number});
    if ((copy + ".").find(base + ".") != 0) return false;
    copy_ = copy;
    std::string text;
    if (disk_.read(path(), largest_file, text) || !is_renumbered(*number, text)) return false;
    locks_.emplace_back(disk_, lock_path(base), edited_.path);
    return true;
}

bool EditCopy::find_changes(std::string_view now, const IsRenumbered& is_renumbered) {
    for (const std::string& copy : all_copies()) {
        copy_ = copy;
        if (is_own(copy) ? has_changes(now) : takes_over(copy, is_renumbered)) return true;
    }
    return false;
}

/// A copy that cannot be read, since it has become too large, counts as changed.
bool EditCopy::has_changes(std::string_view now) const {
    std::string copied;
    if (disk_.read(path(), largest_file, copied)) return true;
    return copied != now && (!has_original() || copied != original());
}

/// The editor of an old copy has probably ended; if it saves anyway, its text is kept with an
/// unknown original.
bool EditCopy::is_old() const {
    const auto lock = status_of(disk_, lock_path(base_)); // just made
    const auto copy = status_of(disk_, path());
    return lock && copy && lock->modified - copy->modified > seconds_of_a_day;
}

void EditCopy::begin(std::string_view now) {
    for (const std::string& copy : all_copies()) {
        if (!is_own(copy)) continue;
        copy_ = copy; // without changes
        if (has_original() && original() == now && text() == now) return;
        if (is_old()) drop();
    }
    make(now, now);
}

/// Uses a new name that no editor has ever had: an editor may save to an old one at any moment.
void EditCopy::make(std::string_view original, std::string_view text) {
    name_register();
    for (int i = 1;; ++i) {
        copy_ = i == 1 ? base_ : fmt::format("{}.{}", base_, i);
        if (is_there() || !create_file(disk_, before_path(), original, for_the_owner_only()))
            continue;
        if (create_file(disk_, path(), text, for_the_owner_only())) return;
        static_cast<void>(disk_.remove(before_path()));
    }
}

std::string EditCopy::original() const {
    return read(disk_, before_path());
}

std::string EditCopy::text() const {
    return read(disk_, path());
}

void EditCopy::continue_with(std::string_view now, std::string_view text, std::string_view seen) {
    const std::string earlier = copy_;
    make(now, text);
    const std::string made = std::exchange(copy_, earlier);
    remove(seen);
    copy_ = made;
}

void EditCopy::remove(std::string_view seen) {
    std::string now;
    const auto problem = disk_.read(path(), largest_file, now);
    if (problem ? problem == std::errc::no_such_file_or_directory : now == seen) drop();
}

void EditCopy::drop() {
    static_cast<void>(disk_.remove(path())); // if it stays, the next session finds it
    static_cast<void>(disk_.remove(before_path()));
    forget_register();
}

} // namespace caseflow
