#include "caseflow/store/new_file.hpp"

#include "caseflow/store/attributes.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sched.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace caseflow {
namespace {

bool has_group(int file, unsigned group) {
    struct stat about {};
    return group == of_process || (::fstat(file, &about) == 0 && about.st_gid == group);
}

int open_new(const std::string& path, unsigned mode) {
    return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
}

/// Opens an empty new file again, with permissions that the process's mask does not reduce: on some
/// shares they cannot be changed afterwards. Uses a thread, which can have its own mask.
int open_again(const std::string& path, unsigned mode) {
    int file = -1;
    int problem = 0;
    const auto open = [&] {
        if (::unlink(path.c_str()) == 0) {
            if (::unshare(CLONE_FS) == 0) ::umask(0);
            file = open_new(path, mode);
        }
        problem = errno;
    };
    try {
        std::thread(open).join();
    } catch (const std::system_error& no_thread) {
        problem = no_thread.code().value();
    }
    return errno = problem, file;
}

/// Gives a new file the owner, group, access list and permissions of another, as far as the system
/// allows. Another group must not get permissions that were meant for the old one. False if the
/// permissions alone are refused.
bool make_like(int file, const std::string& path, const FileStatus& like) {
    struct stat about {};
    if (::fstat(file, &about) != 0) return true;
    const bool owned = like.owner == of_process || about.st_uid == like.owner ||
                       ::fchown(file, like.owner, like.group) == 0;
    if (!owned || !has_group(file, like.group)) {
        [[maybe_unused]] const int changed = ::fchown(file, of_process, like.group); // seen below
    }
    if (!has_group(file, like.group)) return true;
    set_attributes(file, path, like.attributes); // first: permissions mean less with an access list
    if (::fstat(file, &about) != 0) return true;
    return (about.st_mode & 07777U) == like.mode || ::fchmod(file, like.mode) == 0;
}

} // namespace

int open_new_file(const std::string& path, const std::optional<FileStatus>& like) {
    int file = open_new(path, like ? 0600 : 0666);
    const bool is_of_group = like && file >= 0 && has_group(file, like->group);
    if (!like || file < 0 || make_like(file, path, *like) || !is_of_group) return file;
    ::close(file);
    file = open_again(path, like->mode);
    if (file >= 0) static_cast<void>(make_like(file, path, *like)); // the caller compares
    return file;
}

} // namespace caseflow
