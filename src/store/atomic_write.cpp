#include "caseflow/store/atomic_write.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/store/attributes.hpp"
#include "caseflow/store/leftovers.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/toml/limits.hpp"

#include <algorithm>
#include <csignal>
#include <deque>
#include <fmt/format.h>
#include <random>
#include <span>
#include <utility>

namespace caseflow {

using namespace fmt::literals;

void throw_if_failed(const Problem& problem, const std::string& path) {
    if (problem)
        throw Failure(message("cannot write {path}: {problem}", "path"_a = path,
                              "problem"_a = system_message(problem)));
}

namespace {

class SignalHold {
  public:
    SignalHold() {
        sigset_t ending;
        sigemptyset(&ending);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&ending, signal);
        pthread_sigmask(SIG_BLOCK, &ending, &before_);
    }
    SignalHold(const SignalHold&) = delete;
    SignalHold& operator=(const SignalHold&) = delete;
    ~SignalHold() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

  private:
    sigset_t before_{};
};

/// The system, or the file system, does not have a call. SMB, exFAT and FUSE fail with EPERM for
/// link(), and sandboxes for calls that they do not know.
bool is_missing(const std::error_code& problem) {
    return problem == std::errc::invalid_argument || problem == std::errc::function_not_supported ||
           problem == std::errc::operation_not_supported ||
           problem == std::errc::operation_not_permitted;
}

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
    throw Failure(message("cannot write {path}: {problem}", "path"_a = path, "problem"_a = why));
}

/// A file with the finished bytes beside its destination, under a name that no case has. Removed
/// unless renamed.
class Temporary {
  public:
    Temporary(Disk& disk, const std::string& target, std::string_view bytes,
              const std::optional<FileStatus>& like)
        : disk_(disk),
          path_(fmt::format("{}/{}", folder_of(target),
                            temporary_name((std::uint64_t{random_()} << 32U) | random_()))) {
        const auto problem = disk_.create(path_, bytes, like);
        there_ = problem != std::errc::file_exists;
        if (problem) drop();
        if (problem == std::errc::permission_denied)
            refuse(target,
                   message("its folder, {folder}, is read-only", "folder"_a = folder_of(target)));
        throw_if_failed(problem, target);
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() { drop(); }

    [[nodiscard]] const std::string& path() const { return path_; }
    void release() { there_ = false; }

  private:
    void drop() {
        if (there_) static_cast<void>(disk_.remove(path_)); // nothing better can be done
        there_ = false;
    }

    Disk& disk_;
    std::random_device random_; // other machines may write in the same directory
    std::string path_;
    bool there_ = true;
};

/// The number of names of a file, except a temporary one: creating a file with link() gives it one
/// for a moment, or for good if the run is killed.
std::uint64_t count_links(const Disk& disk, const std::string& path) {
    std::vector<std::string> names;
    std::uint64_t temporary = 0;
    const auto file = status_of(disk, path);
    if (!file || file->links < 2) return 1;
    static_cast<void>(disk.names(folder_of(path), temporary_prefix, names)); // else all count
    for (const std::string& name : names) {
        const auto other = status_of(disk, fmt::format("{}/{}", folder_of(path), name));
        if (other && id_of(*other) == id_of(*file)) ++temporary;
    }
    const auto now = status_of(disk, path);
    return now && now->links > temporary ? now->links - temporary : 1;
}

/// A new file in a folder with the setgid bit gets the folder's group: that helps if the old file
/// has that group.
[[noreturn]] void refuse_group(const Disk& disk, const std::string& path, unsigned before,
                               unsigned after) {
    const auto folder = status_of(disk, folder_of(path));
    if (folder && folder->group == before)
        refuse(path,
               message("its group would change from {before} to {after}; write it as a member of "
                       "group {before}, or have the folder's owner run 'chmod g+s {folder}'",
                       "before"_a = before, "after"_a = after, "folder"_a = folder_of(path)));
    refuse(
        path,
        message(
            "its group would change from {before} to {after}; write it as a member of group "
            "{before}, or if that is acceptable, have its owner run 'chgrp {after} {path}' first",
            "before"_a = before, "after"_a = after, "path"_a = path));
}

/// Empty if there is none.
std::string access_list_of(const Attributes& attributes) {
    const auto found = attributes.find(access_list);
    return found == attributes.end() ? std::string() : found->second;
}

/// The user who writes a file becomes its owner, unless the system lets it keep its owner. With
/// permission bits alone, the old owner then has access through the group; an access list may give
/// other users access, but not that group.
void require_owner_let_in(const std::string& path, const FileStatus& before, unsigned owner) {
    const std::string list = access_list_of(before.attributes);
    const unsigned permissions = (before.mode >> 6U) & 6U;
    if (owner == before.owner || list.empty() || lets_in(list, before.owner, permissions)) return;
    refuse(path, message("its owner, {before}, would lose access as {after} becomes the owner; "
                         "have the owner run 'setfacl -m u:{before}:{access} {path}' first",
                         "before"_a = before.owner, "after"_a = owner,
                         "access"_a = permissions == 6U ? "rw" : "r", "path"_a = path));
}

void require_same_attributes(const std::string& path, const Attributes& before,
                             const Attributes& after) {
    if (before == after) return;
    if (access_list_of(before) != access_list_of(after))
        refuse(path, message("its access list would change; if that is acceptable, run 'setfacl -b "
                             "{path}' first",
                             "path"_a = path));
    refuse(path, message("its extended attributes would be lost; if that is acceptable, remove "
                         "them with 'setfattr -x' first ('getfattr {path}' lists them)",
                         "path"_a = path));
}

/// Nobody may lose or gain access to a file because somebody else wrote it.
void require_same_access(const Disk& disk, const std::string& path, const FileStatus& before,
                         const std::string& temporary) {
    const auto after = status_of(disk, temporary);
    Attributes attributes;
    if (!after) refuse(path, message("the new file beside it has vanished"));
    throw_if_failed(disk.attributes(temporary, attributes), path);
    if (after->group != before.group) refuse_group(disk, path, before.group, after->group);
    require_owner_let_in(path, before, after->owner);
    require_same_attributes(path, before.attributes, attributes);
    if (after->mode != before.mode)
        refuse(path, message("its permissions would change from {before:o} to {after:o}; if that "
                             "is acceptable, run 'chmod {after:o} {path}' first",
                             "before"_a = before.mode, "after"_a = after->mode, "path"_a = path));
}

/// Once the name is in place, the file is written, even if the folder cannot be flushed. Some file
/// systems cannot flush a folder, and some folders cannot be opened for reading.
void sync_folder(Disk& disk, const std::string& path) {
    const auto problem = disk.sync_directory(folder_of(path));
    if (!problem || is_missing(problem) || problem == std::errc::bad_file_descriptor ||
        problem == std::errc::permission_denied)
        return;
    disk.report(message("wrote {path}, but it may be lost if the machine stops now: {problem}",
                        "path"_a = path, "problem"_a = system_message(problem)));
}

/// For file systems that can neither rename to a free name nor link. Others see an empty file for a
/// moment, and if the run is killed it stays: then the number is taken, and nothing is lost.
Problem rename_to_reserved(Disk& disk, const std::string& from, const std::string& to) {
    if (const auto problem = disk.create(to, "", std::nullopt)) return problem;
    const auto problem = disk.rename(from, to);
    if (problem) static_cast<void>(disk.remove(to)); // empty, and created by this run
    return problem;
}

/// Gives the finished file its name; false if that is taken. If several processes try, even on
/// several machines, exactly one gets true.
bool put_in_place(Disk& disk, Temporary& temporary, const std::string& path) {
    Problem problem = disk.rename_new(temporary.path(), path);
    bool renamed = !problem;
    if (is_missing(problem)) {
        problem = disk.link(temporary.path(), path);
        const auto file = status_of(disk, temporary.path());
        if (problem == std::errc::file_exists && file && file->links > 1)
            return true; // NFS: done, but the answer was lost and the call repeated
    }
    if (is_missing(problem)) {
        problem = rename_to_reserved(disk, temporary.path(), path);
        renamed = !problem;
    }
    if (renamed) temporary.release();
    if (problem == std::errc::file_exists) return false;
    throw_if_failed(problem, path);
    return true;
}

/// The same, permanently: the temporary name is removed, and the folder flushed to the disk.
bool put_new_in_place(Disk& disk, std::optional<Temporary>& temporary, const std::string& path) {
    if (!put_in_place(disk, *temporary, path)) return false;
    temporary.reset();
    sync_folder(disk, path);
    remove_old_temporaries(disk, path);
    return true;
}

/// Waits until no other process changes the file. Without locks, another process's change could be
/// lost silently, so nothing is written.
void hold(Disk& disk, const std::string& path, std::shared_ptr<void>& to) {
    const auto problem = disk.hold(path, to, [&] {
        disk.report(
            message("waiting for another process that is changing {path}; 'lslocks' shows which",
                    "path"_a = path));
    });
    if (problem == std::errc::no_lock_available ||
        (is_missing(problem) && problem != std::errc::operation_not_permitted))
        refuse(path, message("its file system has no locks ({problem}), and without them another's "
                             "change could be lost; mount it with locking",
                             "problem"_a = system_message(problem)));
    throw_if_failed(problem, path);
}

/// A finished new file beside the file that it is to replace.
class Replacement {
  public:
    /// Throws Failure if the file must not be replaced, or not by this one.
    Replacement(Disk& disk, std::string path, std::string_view bytes)
        : disk_(disk), path_(std::move(path)), before_(status_before()) {
        file_.emplace(disk, path_, bytes, before_);
        if (before_) require_same_access(disk, path_, *before_, file_->path());
    }

    void put_in_place() {
        throw_if_failed(disk_.rename(file_->path(), path_), path_);
        file_->release();
        sync_folder(disk_, path_);
        remove_old_temporaries(disk_, path_);
    }

  private:
    [[nodiscard]] std::optional<FileStatus> status_before() const {
        auto before = status_of(disk_, path_);
        require_replaceable(disk_, path_);
        if (before) throw_if_failed(disk_.attributes(path_, before->attributes), path_);
        return before;
    }

    Disk& disk_;
    std::string path_;
    std::optional<FileStatus> before_;
    std::optional<Temporary> file_;
};

/// True if a file is as it was before a change, or could be made so.
bool put_back(Disk& disk, const FileChange& change) {
    std::string now;
    if (!disk.read(change.path, largest_file, now) && now == change.before) return true;
    try {
        replace_file(disk, change.path, change.before);
        return true;
    } catch (const Failure&) { // the caller reports the first failure
        return false;
    }
}

bool is_changed(const Disk& disk, const FileChange& change) {
    std::string now;
    return !disk.read(change.path, largest_file, now) && now == change.after;
}

/// Undoes the changes before the last one, which failed, and throws Failure with the files that
/// could not be put back. The last file is put back too if it has changed: a server's answer may
/// have been lost. The new file in `with` is removed too, unless a file that names it could not be
/// put back.
[[noreturn]] void undo(Disk& disk, std::span<const FileChange> changes, const NewFile* with,
                       const Failure& why) {
    std::vector<std::string> stuck;
    for (const FileChange& change : changes)
        if (!put_back(disk, change) && (&change != &changes.back() || is_changed(disk, change)))
            stuck.push_back(change.path);
    if (!stuck.empty())
        throw Failure(message("{reason}; changed before that, and could not be put back: {paths}",
                              "reason"_a = why.what(), "paths"_a = fmt::join(stuck, ", ")),
                      why.exit_code());
    const Problem left = with == nullptr ? Problem() : disk.remove(with->path);
    if (!left || left == std::errc::no_such_file_or_directory) throw Failure(why);
    throw Failure(message("{reason}; {path} was written before that, and could not be removed",
                          "reason"_a = why.what(), "path"_a = with->path),
                  why.exit_code());
}

/// Prepares all files before the first is put in its place: a full disk leaves all files as they
/// are. Returns false, with nothing changed, if the name of the new file is taken.
bool replace_all(Disk& disk, std::span<const FileChange> changes, const NewFile* with) {
    std::optional<Temporary> created;
    if (with != nullptr) created.emplace(disk, with->path, with->bytes, with->like);
    std::deque<Replacement> ready;
    for (const FileChange& change : changes) ready.emplace_back(disk, change.path, change.after);
    if (created && !put_new_in_place(disk, created, with->path)) return false;
    for (std::size_t i = 0; i < ready.size(); ++i) {
        try {
            ready[i].put_in_place();
        } catch (const Failure& why) {
            undo(disk, changes.first(i + 1), with, why);
        }
    }
    return true;
}

} // namespace

bool create_file(Disk& disk, const std::string& path, std::string_view bytes,
                 const std::optional<FileStatus>& like) {
    throw_if_failed(disk.make_directories(folder_of(path)), path);
    return create_in_folder(disk, path, bytes, like);
}

bool create_in_folder(Disk& disk, const std::string& path, std::string_view bytes,
                      const std::optional<FileStatus>& like) {
    const SignalHold held;
    std::optional<Temporary> temporary(std::in_place, disk, path, bytes, like);
    return put_new_in_place(disk, temporary, path);
}

void require_replaceable(const Disk& disk, const std::string& path) {
    const auto file = status_of(disk, path);
    if (!file) return;
    if (!file->writable) refuse(path, message("it is read-only"));
    if (const std::uint64_t links = count_links(disk, path); links > 1)
        refuse(path, message("it has {links} hard links, and the other names would keep the old "
                             "content; make it a file of its own first (cp -p, then mv)",
                             "links"_a = links));
}

void replace_file(Disk& disk, const std::string& path, std::string_view bytes) {
    const SignalHold held;
    Replacement(disk, path, bytes).put_in_place();
}

std::optional<std::string> change_files(Disk& disk, std::vector<FileChange> changes,
                                        const NewFile* with) {
    // In one order, so that no two processes wait for each other.
    std::sort(changes.begin(), changes.end(),
              [](const FileChange& a, const FileChange& b) { return a.path < b.path; });
    std::vector<std::shared_ptr<void>> holds(changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i) {
        hold(disk, changes[i].path, holds[i]);
        std::string now;
        throw_if_failed(disk.read(changes[i].path, largest_file, now), changes[i].path);
        if (now != changes[i].before) return changes[i].path;
    }
    const SignalHold held; // not earlier: a person must be able to end the wait
    if (with != nullptr) throw_if_failed(disk.make_directories(folder_of(with->path)), with->path);
    std::erase_if(changes, [](const FileChange& change) { return change.before == change.after; });
    if (replace_all(disk, changes, with)) return std::nullopt;
    return with->path;
}

} // namespace caseflow
