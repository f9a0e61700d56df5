#include "caseflow/store/disk.hpp"

#include "caseflow/base/utf8.hpp"

#include "caseflow/store/attributes.hpp"
#include "caseflow/store/descriptor.hpp"
#include "caseflow/store/new_file.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <mutex>
#include <span>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace caseflow {
namespace {

namespace fs = std::filesystem;

std::error_code last_error() {
    return {errno, std::generic_category()};
}

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    [[nodiscard]] int get() const { return number_; }
    [[nodiscard]] int close() { return ::close(std::exchange(number_, -1)); }

  private:
    int number_;
};

/// Uses the kind in the listing if it has one: a call for each entry takes longer than the listing.
EntryKind kind_of(const dirent& entry, const std::string& folder) {
    auto type = static_cast<mode_t>(DTTOIF(entry.d_type));
    struct stat status = {};
    if (entry.d_type == DT_UNKNOWN) {
        if (::lstat((folder + "/" + entry.d_name).c_str(), &status) != 0)
            return errno == ENOENT ? EntryKind::none : EntryKind::unknown;
        type = status.st_mode;
    }
    if (S_ISLNK(type)) return EntryKind::link;
    if (S_ISREG(type)) return EntryKind::file;
    return S_ISDIR(type) ? EntryKind::directory : EntryKind::other;
}

bool is_self_or_parent(const char* name) {
    return name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0'));
}

/// `expected`: the size, 0 if the system does not give one.
std::error_code read_all(int from, std::size_t expected, std::size_t limit, std::string& to) {
    const std::size_t step = expected > 0 ? expected : 4096;
    for (;;) {
        const std::size_t size = to.size();
        to.resize(size + step);
        std::size_t got = 0;
        if (const auto problem = read_some(from, std::span(to).subspan(size), got)) return problem;
        to.resize(size + got);
        if (got == 0 || to.size() == expected) return {};
        if (to.size() > limit) return std::make_error_code(std::errc::file_too_large);
    }
}

/// Does not wait if the path is a pipe.
int open_regular(const std::string& path) {
    return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
}

/// The size of a regular file just opened; for anything else, an error.
std::error_code size_of(const Descriptor& file, std::size_t& size) {
    struct stat about {};
    if (file.get() < 0 || ::fstat(file.get(), &about) != 0) return last_error();
    if (!S_ISREG(about.st_mode)) return std::make_error_code(std::errc::not_supported);
    size = static_cast<std::size_t>(about.st_size);
    return {};
}

/// Calls a function after a second, unless destroyed before.
class Reminder {
  public:
    explicit Reminder(const std::function<void()>& call)
        : thread_([this, call] {
              std::unique_lock lock(mutex_);
              if (!over_.wait_for(lock, std::chrono::seconds(1), [this] { return is_over_; }))
                  call();
          }) {}
    Reminder(const Reminder&) = delete;
    Reminder& operator=(const Reminder&) = delete;
    ~Reminder() {
        {
            const std::lock_guard lock(mutex_);
            is_over_ = true;
        }
        over_.notify_all();
        thread_.join();
    }

  private:
    std::mutex mutex_;
    std::condition_variable over_;
    bool is_over_ = false;
    std::thread thread_; // last: uses the others
};

std::error_code lock(int file, const std::function<void()>& waiting) {
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) return {};
    if ((errno != EWOULDBLOCK && errno != EINTR) || !waiting) return last_error();
    const Reminder reminder(waiting);
    while (::flock(file, LOCK_EX) != 0)
        if (errno != EINTR) return last_error();
    return {};
}

/// Opens and locks; on NFS only a file that is open for writing can be locked.
std::error_code open_locked(const std::string& path, const std::function<void()>& waiting,
                            std::shared_ptr<Descriptor>& to) {
    std::error_code problem;
    for (const int access : {O_RDONLY, O_RDWR}) {
        to = std::make_shared<Descriptor>(::open(path.c_str(), access | O_CLOEXEC | O_NONBLOCK));
        if (to->get() < 0) return last_error();
        problem = lock(to->get(), waiting);
        if (problem != std::errc::bad_file_descriptor) break;
    }
    return problem;
}

/// Opens an existing file without truncating it; connects to a socket.
int open_stream(const std::string& path) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0 || !S_ISSOCK(about.st_mode))
        return ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    sockaddr_un address{};
    if (path.size() >= sizeof address.sun_path) return errno = ENAMETOOLONG, -1;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    const int file = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (file < 0) return -1;
    if (::connect(file, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return file;
    const int problem = errno;
    ::close(file);
    return errno = problem, -1;
}

class RealDisk final : public Disk {
  public:
    [[nodiscard]] Problem kind(const std::string& path, EntryKind& to) const override {
        struct stat about {};
        const bool found = ::stat(path.c_str(), &about) == 0;
        if (!found && errno != ENOENT && errno != ENOTDIR)
            return to = EntryKind::unknown, last_error();
        to = !found                   ? EntryKind::none
             : S_ISREG(about.st_mode) ? EntryKind::file
             : S_ISDIR(about.st_mode) ? EntryKind::directory
                                      : EntryKind::other;
        return {};
    }

    [[nodiscard]] Problem read(const std::string& path, std::size_t limit,
                               std::string& to) const override {
        std::size_t size = 0;
        const Descriptor file(open_regular(path));
        if (const auto problem = size_of(file, size)) return problem;
        if (size > limit) return std::make_error_code(std::errc::file_too_large);
        to.clear();
        return read_all(file.get(), size, limit, to);
    }

    [[nodiscard]] Problem read_stream(const std::string& path, std::size_t limit,
                                      std::string& to) const override {
        const Descriptor stream(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
        if (stream.get() < 0) return last_error();
        to.clear();
        return read_all(stream.get(), 0, limit, to);
    }

    [[nodiscard]] Problem
    read_pieces(const std::string& path,
                const std::function<void(std::string_view)>& see) const override {
        std::size_t size = 0;
        const Descriptor file(open_regular(path));
        if (const auto problem = size_of(file, size)) return problem;
        std::vector<char> piece(std::size_t{1} << 16U);
        for (;;) {
            std::size_t got = 0;
            if (const auto problem = read_some(file.get(), piece, got)) return problem;
            if (got == 0) return {};
            see({piece.data(), got});
        }
    }

    [[nodiscard]] Problem visit(const std::string& path, const SeeEntry& see) const override {
        const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), ::closedir);
        if (!folder) return last_error();
        errno = 0;
        while (const dirent* const entry = ::readdir(folder.get())) {
            if (!is_self_or_parent(entry->d_name)) see(entry->d_name, kind_of(*entry, path));
            errno = 0;
        }
        const std::error_code problem = last_error(); // none if errno is 0
        return problem;
    }

    [[nodiscard]] Problem names(const std::string& path, std::string_view prefix,
                                std::vector<std::string>& to) const override {
        const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), ::closedir);
        if (!folder) return last_error();
        errno = 0;
        while (const dirent* const entry = ::readdir(folder.get()))
            if (std::string_view(entry->d_name).starts_with(prefix)) to.emplace_back(entry->d_name);
        return errno == 0 ? std::error_code{} : last_error();
    }

    [[nodiscard]] Problem resolve(const std::string& path, std::string& to) const override {
        std::error_code problem;
        to = fs::canonical(path, problem).string();
        return problem;
    }

    [[nodiscard]] Problem read_link(const std::string& path, std::string& to) const override {
        std::error_code problem;
        to = fs::read_symlink(path, problem).string();
        return problem;
    }

    [[nodiscard]] Problem write_into(const std::string& path, std::string_view bytes) override {
        const Descriptor stream(open_stream(path));
        return stream.get() < 0 ? last_error() : write_all(stream.get(), bytes);
    }

    [[nodiscard]] Problem create(const std::string& path, std::string_view bytes,
                                 const std::optional<FileStatus>& like) override {
        Descriptor file(open_new_file(path, like));
        if (file.get() < 0) return last_error();
        if (const auto problem = write_all(file.get(), bytes)) return problem;
        if (!bytes.empty() && ::fsync(file.get()) != 0) return last_error(); // empty: only a name
        if (file.close() != 0) return last_error();
        return {};
    }

    [[nodiscard]] Problem status(const std::string& path, FileStatus& to) const override {
        struct stat about {};
        if (::stat(path.c_str(), &about) != 0) return last_error();
        const bool writable = (about.st_mode & 0222U) != 0 && // root may write any file
                              ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
        to = {about.st_mode & 07777U, about.st_uid, about.st_gid, writable,
              about.st_nlink,         about.st_dev, about.st_ino, about.st_mtim.tv_sec};
        return {};
    }

    [[nodiscard]] Problem attributes(const std::string& path, Attributes& to) const override {
        return read_attributes(path, to);
    }

    [[nodiscard]] Problem rename(const std::string& from, const std::string& to) override {
        return ::rename(from.c_str(), to.c_str()) == 0 ? std::error_code{} : last_error();
    }

    [[nodiscard]] Problem rename_new(const std::string& from, const std::string& to) override {
        return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0
                   ? std::error_code{}
                   : last_error();
    }

    [[nodiscard]] Problem link(const std::string& from, const std::string& to) override {
        return ::link(from.c_str(), to.c_str()) == 0 ? std::error_code{} : last_error();
    }

    [[nodiscard]] Problem remove(const std::string& path) override {
        return std::remove(path.c_str()) == 0 ? std::error_code{} : last_error();
    }

    [[nodiscard]] Problem make_directories(const std::string& path) override {
        std::error_code problem;
        fs::create_directories(path, problem);
        return problem;
    }

    [[nodiscard]] Problem hold(const std::string& path, std::shared_ptr<void>& to,
                               const std::function<void()>& waiting) override {
        for (;;) {
            std::shared_ptr<Descriptor> file;
            if (const auto problem = open_locked(path, waiting, file)) return problem;
            struct stat held {};
            struct stat named {};
            if (::fstat(file->get(), &held) != 0 || ::stat(path.c_str(), &named) != 0)
                return last_error();
            to = file;
            if (held.st_ino == named.st_ino && held.st_dev == named.st_dev) return {};
        } // another process replaced the file while this one waited for it
    }

    [[nodiscard]] Problem sync_directory(const std::string& path) override {
        const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (folder.get() < 0) return last_error();
        return ::fsync(folder.get()) == 0 ? std::error_code{} : last_error();
    }

    void report(const std::string& message) override {
        static_cast<void>(std::fprintf(stderr, "caseflow: %s\n", visible(message).c_str()));
    }
};

} // namespace

Problem Disk::list(const std::string& path, std::vector<Entry>& to) const {
    return visit(path, [&](std::string_view name, EntryKind kind) {
        to.push_back({std::string(name), kind});
    });
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string name_of(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

Disk& disk() {
    static RealDisk real;
    return real;
}

} // namespace caseflow
