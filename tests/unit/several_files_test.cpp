// Several files are changed together, or none of them, whichever call of the disk fails.
#include "caseflow/base/failure.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "failing_disk.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

using namespace caseflow;
using caseflow::test::FailingDisk;

namespace {

/// Lets each call of a change, at most `most`, fail in turn: the change is done or undone.
template <class Change>
void check_all_or_nothing(const std::map<std::string, std::string>& before,
                          const std::map<std::string, std::string>& after, int most,
                          const Change& change) {
    caseflow::test::for_each_failing_call(before, most, [&](FailingDisk& disk) {
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
