#include "caseflow/store/atomic_write.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/toml/limits.hpp"

#include <algorithm>
#include <csignal>
#include <fmt/format.h>
#include <random>

namespace caseflow {
namespace {

class SignalsHeld {
  public:
    SignalsHeld() {
        sigset_t ending;
        sigemptyset(&ending);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&ending, signal);
        pthread_sigmask(SIG_BLOCK, &ending, &before_);
    }
    SignalsHeld(const SignalsHeld&) = delete;
    SignalsHeld& operator=(const SignalsHeld&) = delete;
    ~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

  private:
    sigset_t before_{};
};

void must(const std::error_code& problem, const std::string& path) {
    if (problem) throw Failure(fmt::format("cannot write {}: {}", path, problem.message()));
}

std::string directory_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

/// The finished bytes beside the place they are for, under a name no case has. Removed unless
/// renamed.
class Temporary {
  public:
    Temporary(Disk& disk, const std::string& target, std::string_view bytes,
              std::optional<unsigned> mode)
        : disk_(disk),
          path_(fmt::format("{}/.caseflow-{:08x}{:08x}.tmp", directory_of(target), random_(),
                            random_())) {
        const auto problem = disk_.create(path_, bytes, mode);
        there_ = problem != std::errc::file_exists;
        if (problem) drop();
        must(problem, target);
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() { drop(); }

    [[nodiscard]] const std::string& path() const { return path_; }
    void renamed() { there_ = false; }

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

/// What can be done where writing has failed already: tries, and goes on.
void put_back(Disk& disk, const FileChange& change) {
    std::string now;
    if (!disk.read(change.path, largest_file, now) && now == change.before) return;
    try {
        replace_file(disk, change.path, change.before);
    } catch (const Failure&) { // the caller reports the first failure
    }
}

} // namespace

bool create_file(Disk& disk, const std::string& path, std::string_view bytes) {
    const SignalsHeld held;
    const std::string directory = directory_of(path);
    must(disk.make_directories(directory), path);
    {
        const Temporary temporary(disk, path, bytes, std::nullopt);
        const auto problem = disk.link(temporary.path(), path);
        if (problem == std::errc::file_exists) return false;
        must(problem, path);
    }
    must(disk.sync_directory(directory), path);
    return true;
}

bool change_file(Disk& disk, const std::string& path, std::string_view before,
                 std::string_view after) {
    std::shared_ptr<void> held;
    must(disk.hold(path, held), path);
    std::string now;
    must(disk.read(path, largest_file, now), path);
    if (now != before) return false;
    if (now != after) replace_file(disk, path, after);
    return true;
}

void replace_file(Disk& disk, const std::string& path, std::string_view bytes) {
    const SignalsHeld held;
    Temporary temporary(disk, path, bytes, disk.mode(path));
    must(disk.rename(temporary.path(), path), path);
    temporary.renamed();
    must(disk.sync_directory(directory_of(path)), path);
}

std::optional<std::string> change_files(Disk& disk, std::vector<FileChange> changes) {
    const SignalsHeld held;
    // In one order, so that no two processes wait for each other.
    std::sort(changes.begin(), changes.end(),
              [](const FileChange& a, const FileChange& b) { return a.path < b.path; });
    std::vector<std::shared_ptr<void>> holds(changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i) {
        must(disk.hold(changes[i].path, holds[i]), changes[i].path);
        std::string now;
        must(disk.read(changes[i].path, largest_file, now), changes[i].path);
        if (now != changes[i].before) return changes[i].path;
    }
    std::size_t done = 0;
    try {
        for (; done < changes.size(); ++done)
            if (changes[done].before != changes[done].after)
                replace_file(disk, changes[done].path, changes[done].after);
    } catch (const Failure&) {
        // The one that failed may be in place too: its directory's sync comes after.
        for (std::size_t i = 0; i <= done; ++i) put_back(disk, changes[i]);
        throw;
    }
    return std::nullopt;
}

} // namespace caseflow
