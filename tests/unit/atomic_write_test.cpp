// Each call of the disk fails in turn: the old file or the new one, and nothing left behind.
#include "caseflow/base/failure.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/store/output_place.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <utility>

using namespace caseflow;

namespace {

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

template <class Write>
void fail_each_call(const std::map<std::string, std::string>& before, Write&& write) {
    for_each_failing_call(before, 20, [&](FailingDisk& disk) {
        bool failed = false;
        try {
            write(disk);
        } catch (const Failure& failure) {
            failed = true;
            CHECK(std::string(failure.what()) == "cannot write d/f: No space left on device");
        }
        CHECK((failed || !disk.reports.empty()) == disk.failed);
        if (!disk.reports.empty())
            CHECK(disk.reports.front() ==
                  "caseflow: d/f is written, but may be lost if the machine "
                  "stops now: No space left on device");
        const bool old = disk.files == before;
        const bool whole = disk.files == std::map<std::string, std::string>{{"d/f", "new bytes"}};
        CHECK((old || whole));
        CHECK((failed || whole));
    });
}

/// Lets each call that a change makes fail in turn, of fewer than `most`: it is done or undone.
template <class Change>
void check_all_or_nothing(const std::map<std::string, std::string>& before,
                          const std::map<std::string, std::string>& after, int most,
                          const Change& change) {
    for_each_failing_call(before, most, [&](FailingDisk& disk) {
        bool failed = false;
        try {
            const auto changed = change(disk);
            CHECK(!changed);
        } catch (const Failure&) {
            failed = true;
        }
        CHECK((failed || !disk.reports.empty()) == disk.failed);
        CHECK(disk.files == (failed ? before : after));
    });
}

} // namespace

TEST_CASE("a new file is there whole or not at all") {
    fail_each_call({}, [](Disk& disk) {
        const bool made = create_file(disk, "d/f", "new bytes");
        CHECK(made);
    });
}

TEST_CASE("a replaced file is the old one or the new one") {
    fail_each_call({{"d/f", "old"}}, [](Disk& disk) { replace_file(disk, "d/f", "new bytes"); });
}

TEST_CASE("a changed file is the old one or the new one") {
    fail_each_call({{"d/f", "old"}}, [](Disk& disk) {
        const auto changed = change_files(disk, {{"d/f", "old", "new bytes"}});
        CHECK(!changed);
    });
}

TEST_CASE("a file that changed meanwhile is left alone, and so is one that would stay the same") {
    FailingDisk disk(99);
    disk.files["d/f"] = "theirs";
    CHECK(change_files(disk, {{"d/f", "old", "new bytes"}}) == "d/f");
    CHECK(disk.files.at("d/f") == "theirs");
    FailingDisk untouched(2); // holding and reading are two calls
    untouched.files["d/f"] = "same";
    CHECK(!change_files(untouched, {{"d/f", "same", "same"}}));
    CHECK(!untouched.failed);
}

TEST_CASE("a name that is taken is left alone") {
    FailingDisk disk(99);
    disk.files["d/f"] = "old";
    CHECK(!create_file(disk, "d/f", "new bytes"));
    CHECK(disk.files == std::map<std::string, std::string>{{"d/f", "old"}});
}

TEST_CASE("of several files all are changed, or none") {
    const std::map<std::string, std::string> before = {{"d/a", "1"}, {"d/b", "2"}, {"d/c", "3"}};
    const std::map<std::string, std::string> after = {{"d/a", "x"}, {"d/b", "y"}, {"d/c", "z"}};
    check_all_or_nothing(before, after, 60, [](Disk& disk) {
        return change_files(disk, {{"d/b", "2", "y"}, {"d/c", "3", "z"}, {"d/a", "1", "x"}});
    });
    FailingDisk disk(999);
    disk.files = before;
    CHECK(change_files(disk, {{"d/a", "1", "x"}, {"d/b", "other", "y"}}) == "d/b");
    CHECK(disk.files == before);
}

TEST_CASE("a new file and the change that names it are both there, or neither") {
    const std::map<std::string, std::string> before = {{"d/a", "1"}};
    const std::map<std::string, std::string> after = {{"d/a", "x"}, {"d/new", "bytes"}};
    const NewFile created{"d/new", "bytes", std::nullopt};
    check_all_or_nothing(before, after, 40, [&](Disk& disk) {
        return change_files(disk, {{"d/a", "1", "x"}}, &created);
    });
    FailingDisk taken(99);
    taken.files = after;
    CHECK(change_files(taken, {{"d/a", "x", "y"}}, &created) == "d/new");
    CHECK(taken.files == after);
    CHECK(change_files(taken, {{"d/a", "other", "y"}}, &created) == "d/a");
    CHECK(taken.files == after);
}

TEST_CASE("a new file that cannot be removed again is named") {
    FailingDisk disk(99);
    disk.files = {{"d/a", "1"}};
    disk.always = {{"rename", std::errc::io_error}, {"remove", std::errc::read_only_file_system}};
    const NewFile created{"d/new", "bytes", std::nullopt};
    CHECK_THROWS_WITH(static_cast<void>(change_files(disk, {{"d/a", "1", "x"}}, &created)),
                      "cannot write d/a: Input/output error; d/new was written before that, and "
                      "could not be removed");
}

TEST_CASE("of several files those are named that were changed and cannot be put back") {
    const std::map<std::string, std::string> before = {{"d/a", "1"}, {"d/b", "2"}, {"d/c", "3"}};
    std::size_t most = 0;
    for (int n = 0;; ++n) {
        FailingDisk disk(n);
        disk.files = before;
        disk.stays_full = true;
        CAPTURE(n);
        std::string failure;
        try {
            static_cast<void>(
                change_files(disk, {{"d/a", "1", "x"}, {"d/b", "2", "y"}, {"d/c", "3", "z"}}));
        } catch (const Failure& problem) {
            failure = problem.what();
            CHECK(problem.exit_code() == exit_failed);
        }
        std::vector<std::string> changed;
        for (const auto& [path, bytes] : before)
            if (disk.files.at(path) != bytes) changed.push_back(path);
        CHECK(disk.files.size() == before.size());
        if (failure.empty()) break;
        most = std::max(most, changed.size());
        const std::string list = fmt::format("; changed before that, and could not be put back: {}",
                                             fmt::join(changed, ", "));
        CHECK(failure.find("No space left on device" + (changed.empty() ? "" : list)) !=
              std::string::npos);
        CHECK((failure.find("put back") == std::string::npos) == changed.empty());
        REQUIRE(n < 60);
    }
    CHECK(most == 2);
}

TEST_CASE("a disk that is too full for all the new files leaves every file as it is") {
    FailingDisk disk(99);
    disk.files = {{"d/a", "1"}, {"d/b", "2"}};
    disk.room = 1;
    CHECK_THROWS_AS(static_cast<void>(change_files(disk, {{"d/a", "1", "x"}, {"d/b", "2", "y"}})),
                    Failure);
    CHECK(disk.files == std::map<std::string, std::string>{{"d/a", "1"}, {"d/b", "2"}});
}

TEST_CASE("new output never replaces what another process has written") {
    for (const std::string theirs : {"theirs", "mine", ""}) {
        FailingDisk disk(99);
        disk.before_naming = [&] { disk.files["d/f"] = theirs; };
        const bool written = write_new_output(disk, {"d/f"}, "mine");
        CHECK(written == (theirs != "theirs"));
        CHECK(disk.files ==
              std::map<std::string, std::string>{{"d/f", written ? "mine" : "theirs"}});
    }
    FailingDisk disk(99);
    CHECK(write_new_output(disk, {"d/f"}, "mine"));
    CHECK(write_new_output(disk, {"d/f"}, "mine"));
    CHECK_FALSE(write_new_output(disk, {"d/f"}, "other"));
    CHECK(is_free_for(disk, {"d/f"}, "mine"));
    CHECK_FALSE(is_free_for(disk, {"d/f"}, "other"));
    CHECK(is_free_for(disk, {"d/g"}, "other"));
    CHECK(disk.files == std::map<std::string, std::string>{{"d/f", "mine"}});
}

TEST_CASE("a new file gets its name if the file system can neither rename to it nor link") {
    for (const std::errc missing :
         {std::errc::invalid_argument, std::errc::function_not_supported,
          std::errc::operation_not_supported, std::errc::operation_not_permitted}) {
        for (const bool links : {true, false}) {
            FailingDisk disk(99);
            disk.always["rename_new"] = missing;
            if (!links) disk.always["link"] = missing;
            CHECK(create_file(disk, "d/f", "new bytes"));
            CHECK(!create_file(disk, "d/f", "other bytes"));
            CHECK(disk.files == std::map<std::string, std::string>{{"d/f", "new bytes"}});
        }
    }
}

TEST_CASE("a folder that cannot be flushed does not undo what is written") {
    for (const std::errc missing :
         {std::errc::invalid_argument, std::errc::operation_not_supported, std::errc::io_error}) {
        FailingDisk disk(99);
        disk.files["d/f"] = "old";
        disk.always["sync"] = missing;
        replace_file(disk, "d/f", "new bytes");
        CHECK(disk.files.at("d/f") == "new bytes");
        CHECK(disk.reports.size() == (missing == std::errc::io_error ? 1 : 0));
    }
}

TEST_CASE("without locks nothing is changed, and waiting for one is reported") {
    for (const std::errc missing : {std::errc::no_lock_available, std::errc::function_not_supported,
                                    std::errc::operation_not_supported}) {
        FailingDisk disk(99);
        disk.files["d/f"] = "old";
        disk.always["hold"] = missing;
        std::string message;
        try {
            static_cast<void>(change_files(disk, {{"d/f", "old", "new"}}));
        } catch (const Failure& failure) {
            message = failure.what();
        }
        CHECK(message == "cannot write d/f: its file system has no locks (" +
                             std::make_error_code(missing).message() +
                             "), and without them another's change could be lost; mount it with "
                             "locking");
        CHECK(disk.files.at("d/f") == "old");
    }
    FailingDisk disk(99);
    disk.files["d/f"] = "old";
    disk.always["wait"] = {};
    CHECK(!change_files(disk, {{"d/f", "old", "new"}}));
    CHECK(disk.reports ==
          std::vector<std::string>{"caseflow: waiting for another process that is changing d/f; "
                                   "'lslocks' shows which"});
}

TEST_CASE("a file is not replaced if that takes access from somebody, or parts its names") {
    bool shares_group = false;
    const auto refusal = [&](const FileStatus& file, const std::optional<FileStatus>& created) {
        FailingDisk disk(99);
        disk.files["d/f"] = "old";
        if (shares_group) disk.files["d"] = ""; // a folder with the file's group
        disk.file = file;
        disk.created = created;
        std::string message;
        try {
            replace_file(disk, "d/f", "new");
        } catch (const Failure& failure) {
            message = failure.what();
        }
        CHECK(disk.files.at("d/f") == (message.empty() ? "new" : "old"));
        CHECK(disk.files.size() == (shares_group ? 2 : 1));
        return message;
    };
    const FileStatus shared{0660, 1, 20, true, 1, 1, 1};
    CHECK(refusal(shared, FileStatus{0660, 2, 20, true, 1, 1, 2}).empty());
    CHECK(refusal(shared, FileStatus{0600, 2, 30, true, 1, 1, 2}) ==
          "cannot write d/f: its group would change from 20 to 30; write it as a member of group "
          "20, or if that is acceptable, have its owner run 'chgrp 30 d/f' first");
    shares_group = true;
    CHECK(refusal(shared, FileStatus{0600, 2, 30, true, 1, 1, 2}) ==
          "cannot write d/f: its group would change from 20 to 30; write it as a member of group "
          "20, or have the folder's owner run 'chmod g+s d'");
    FileStatus listed = shared;
    listed.attributes = {{access_list, "list"}, {"user.note", "text"}};
    FileStatus kept = listed;
    kept.inode = 2;
    CHECK(refusal(listed, kept).empty());
    kept.attributes[access_list] = "the folder's";
    CHECK(refusal(listed, kept) ==
          "cannot write d/f: its access list would change; if that is acceptable, run 'setfacl -b "
          "d/f' first");
    kept.attributes = {{access_list, "list"}};
    CHECK(refusal(listed, kept) ==
          "cannot write d/f: its extended attributes would be lost; if that is acceptable, remove "
          "them with 'setfattr -x' first ('getfattr d/f' lists them)");
    CHECK(refusal(shared, FileStatus{0600, 2, 20, true, 1, 1, 2}) ==
          "cannot write d/f: its permissions would change from 660 to 600; if that is acceptable, "
          "run 'chmod 600 d/f' first");
    CHECK(refusal({0440, 1, 20, false, 1, 1, 1}, {}) == "cannot write d/f: it is read-only");
    CHECK(refusal({0660, 1, 20, true, 2, 1, 1}, {}) ==
          "cannot write d/f: it has 2 hard links, and the other names would keep the old content; "
          "make it a file of its own first (cp -p, then mv)");
}

TEST_CASE("a write removes temporary files of the folder that are more than a day older") {
    constexpr std::int64_t day = 24 * 60 * 60;
    for (const auto& [modified, old] : {std::pair(day - 1, true),
                                        {day, false},
                                        {3 * day, false},
                                        {9 * day, false}}) { // by a clock that is ahead
        FailingDisk disk(99);
        const std::string left = "d/.caseflow-0123456789abcdef.tmp";
        disk.files = {{"d/f", "old"},
                      {left, ""},
                      {"d/.caseflow-0123456789abcdeg.tmp", ""},
                      {"d/.caseflow-.tmp", ""},
                      {"e/.caseflow-0123456789abcdef.tmp", ""}};
        disk.file.modified = 2 * day;
        disk.created = FileStatus{};
        disk.created->modified = modified;
        replace_file(disk, "d/f", "new");
        CHECK(disk.files.contains(left) == !old);
        CHECK(disk.files.size() == (old ? 4 : 5));
    }
}
