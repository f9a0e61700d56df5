// Each call of the disk fails in turn: only the old file or the new one is left.
#include "caseflow/base/failure.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/store/output_place.hpp"
#include "failing_disk.hpp"

#include <doctest/doctest.h>

using namespace caseflow;
using caseflow::test::FailingDisk;

namespace {

template <class Write>
void fail_each_call(const std::map<std::string, std::string>& before, Write&& write) {
    caseflow::test::for_each_failing_call(before, 20, [&](FailingDisk& disk) {
        bool failed = false;
        try {
            write(disk);
        } catch (const Failure& failure) {
            failed = true;
            CHECK(std::string(failure.what()) == "cannot write d/f: No space left on device");
        }
        CHECK((failed || !disk.reports.empty()) == disk.failed);
        if (!disk.reports.empty())
            CHECK(disk.reports.front() == "wrote d/f, but it may be lost if the machine "
                                          "stops now: No space left on device");
        const bool old = disk.files == before;
        const bool whole = disk.files == std::map<std::string, std::string>{{"d/f", "new bytes"}};
        CHECK((old || whole));
        CHECK((failed || whole));
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
    FailingDisk untouched(2); // hold and read are two calls
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
          std::vector<std::string>{"waiting for another process that is changing d/f; "
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
                      {"d/.caseflow-0123456789abcdef.tmq", ""},
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
