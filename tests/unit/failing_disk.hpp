/// Why: several tests write to a disk whose calls fail in turn.
#pragma once

#include "caseflow/store/disk.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace caseflow::test {

/// A disk in memory whose n-th changing call fails, and with `stays_full` all after it.
class FailingDisk final : public Disk {
  public:
    explicit FailingDisk(int fails_at) : fails_at_(fails_at) {}

    std::map<std::string, std::string> files;
    mutable bool failed = false;
    bool stays_full = false;
    std::size_t room = 99;               // for temporary files at one time
    std::function<void()> before_naming; // what another process does before a file gets its name
    std::map<std::string, std::errc> always; // the errors of calls that never work, by name
    FileStatus file;                         // of every file there is
    std::optional<FileStatus> created;       // of the next new file, if it is another
    std::vector<std::string> reports;

    Problem kind(const std::string& path, EntryKind& to) const override {
        to = files.contains(path) ? EntryKind::file : EntryKind::none;
        return {};
    }
    Problem read(const std::string& path, std::size_t, std::string& to) const override {
        if (const auto problem = fail()) return problem;
        if (!files.contains(path))
            return std::make_error_code(std::errc::no_such_file_or_directory);
        to = files.at(path);
        return {};
    }
    Problem hold(const std::string&, std::shared_ptr<void>&,
                 const std::function<void()>& waiting) override {
        if (always.contains("wait")) waiting();
        return fail("hold");
    }
    Problem read_pieces(const std::string&,
                        const std::function<void(std::string_view)>&) const override {
        return {};
    }
    Problem visit(const std::string&, const SeeEntry&) const override { return {}; }
    Problem names(const std::string& folder, std::string_view prefix,
                  std::vector<std::string>& to) const override {
        for (const auto& [path, bytes] : files)
            if (path.starts_with(folder + "/" + std::string(prefix)))
                to.push_back(path.substr(folder.size() + 1));
        return {};
    }
    Problem resolve(const std::string&, std::string&) const override { return {}; }
    Problem read_stream(const std::string&, std::size_t, std::string&) const override { return {}; }
    Problem read_link(const std::string&, std::string&) const override { return {}; }
    Problem write_into(const std::string&, std::string_view) override { return {}; }
    Problem status(const std::string& path, FileStatus& to) const override {
        if (!files.contains(path))
            return std::make_error_code(std::errc::no_such_file_or_directory);
        to = created && path.ends_with(".tmp") ? *created : file;
        return {};
    }

    Problem attributes(const std::string& path, Attributes& to) const override {
        FileStatus status_of_file;
        static_cast<void>(status(path, status_of_file));
        to = status_of_file.attributes;
        return {};
    }

    Problem create(const std::string& path, std::string_view bytes,
                   const std::optional<FileStatus>&) override {
        if (files.contains(path)) return std::make_error_code(std::errc::file_exists);
        const std::error_code problem = is_full() ? no_space() : fail();
        files[path] = std::string(bytes.substr(0, problem ? bytes.size() / 2 : bytes.size()));
        return problem;
    }
    Problem rename(const std::string& from, const std::string& to) override {
        if (const auto problem = fail("rename")) return problem;
        files[to] = files.at(from);
        files.erase(from);
        return {};
    }
    Problem rename_new(const std::string& from, const std::string& to) override {
        if (before_naming) std::exchange(before_naming, {})();
        if (const auto problem = fail("rename_new")) return problem;
        if (files.contains(to)) return std::make_error_code(std::errc::file_exists);
        files[to] = files.at(from);
        files.erase(from);
        return {};
    }
    void report(const std::string& line) override { reports.push_back(line); }
    Problem link(const std::string& from, const std::string& to) override {
        if (const auto problem = fail("link")) return problem;
        if (files.contains(to)) return std::make_error_code(std::errc::file_exists);
        files[to] = files.at(from);
        return {};
    }
    Problem remove(const std::string& path) override {
        if (always.contains("remove")) return fail("remove");
        files.erase(path);
        return {};
    }
    Problem make_directories(const std::string&) override { return fail(); }
    Problem sync_directory(const std::string&) override { return fail("sync"); }

  private:
    std::error_code fail(const std::string& call = {}) const {
        if (const auto at = always.find(call); at != always.end())
            return std::make_error_code(at->second);
        const int made = calls_++;
        if (made != fails_at_ && !(stays_full && made > fails_at_)) return {};
        failed = true;
        return no_space();
    }

    static std::error_code no_space() {
        return std::make_error_code(std::errc::no_space_on_device);
    }

    [[nodiscard]] bool is_full() const {
        return static_cast<std::size_t>(
                   std::count_if(files.begin(), files.end(), [](const auto& one) {
                       return one.first.ends_with(".tmp");
                   })) >= room;
    }

    int fails_at_;
    mutable int calls_ = 0;
};

/// Tries something on a disk whose calls fail in turn, until it needs no more calls than succeed.
template <class Attempt>
void for_each_failing_call(const std::map<std::string, std::string>& before, int most,
                           const Attempt& attempt) {
    for (int n = 0;; ++n) {
        FailingDisk disk(n);
        disk.files = before;
        CAPTURE(n);
        attempt(disk);
        if (!disk.failed) break;
        REQUIRE(n < most);
    }
}

} // namespace caseflow::test
