// Each call of the disk fails in turn: the old file or the new one, and nothing left behind.
#include "caseflow/base/failure.hpp"
#include "caseflow/store/atomic_write.hpp"

#include <doctest/doctest.h>
#include <map>

using namespace caseflow;

namespace {

/// A disk in memory whose n-th changing call fails.
class FailingDisk final : public Disk {
  public:
    explicit FailingDisk(int fails_at) : fails_at_(fails_at) {}

    std::map<std::string, std::string> files;
    mutable bool failed = false;

    EntryKind kind(const std::string& path) const override {
        return files.contains(path) ? EntryKind::file : EntryKind::none;
    }
    Problem read(const std::string& path, std::size_t, std::string& to) const override {
        if (const auto problem = fail()) return problem;
        to = files.at(path);
        return {};
    }
    Problem hold(const std::string&, std::shared_ptr<void>&) override { return fail(); }
    Problem read_pieces(const std::string&,
                        const std::function<void(std::string_view)>&) const override {
        return {};
    }
    Problem list(const std::string&, std::vector<Entry>&) const override { return {}; }
    Problem resolve(const std::string&, std::string&) const override { return {}; }
    std::optional<unsigned> mode(const std::string&) const override { return std::nullopt; }

    Problem create(const std::string& path, std::string_view bytes,
                   std::optional<unsigned>) override {
        const auto problem = fail();
        files[path] = std::string(bytes.substr(0, problem ? bytes.size() / 2 : bytes.size()));
        return problem;
    }
    Problem rename(const std::string& from, const std::string& to) override {
        if (const auto problem = fail()) return problem;
        files[to] = files.at(from);
        files.erase(from);
        return {};
    }
    Problem link(const std::string& from, const std::string& to) override {
        if (files.contains(to)) return std::make_error_code(std::errc::file_exists);
        if (const auto problem = fail()) return problem;
        files[to] = files.at(from);
        return {};
    }
    Problem remove(const std::string& path) override {
        files.erase(path);
        return {};
    }
    Problem make_directories(const std::string&) override { return fail(); }
    Problem sync_directory(const std::string&) override { return fail(); }

  private:
    std::error_code fail() const {
        if (calls_++ != fails_at_) return {};
        failed = true;
        return std::make_error_code(std::errc::no_space_on_device);
    }

    int fails_at_;
    mutable int calls_ = 0;
};

template <class Write>
void fail_each_call(const std::map<std::string, std::string>& before, Write&& write) {
    for (int n = 0;; ++n) {
        FailingDisk disk(n);
        disk.files = before;
        CAPTURE(n);
        bool told = false;
        try {
            write(disk);
        } catch (const Failure& failure) {
            told = true;
            CHECK(std::string(failure.what()) == "cannot write d/f: No space left on device");
        }
        CHECK(told == disk.failed);
        const bool old = disk.files == before;
        const bool whole = disk.files == std::map<std::string, std::string>{{"d/f", "new bytes"}};
        CHECK((old || whole));
        CHECK((told || whole));
        if (!disk.failed) break;
        REQUIRE(n < 20);
    }
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
        const bool changed = change_file(disk, "d/f", "old", "new bytes");
        CHECK(changed);
    });
}

TEST_CASE("a file that changed meanwhile is left alone, and so is one that would stay the same") {
    FailingDisk disk(99);
    disk.files["d/f"] = "theirs";
    CHECK(!change_file(disk, "d/f", "old", "new bytes"));
    CHECK(disk.files.at("d/f") == "theirs");
    FailingDisk untouched(2); // holding and reading are two calls
    untouched.files["d/f"] = "same";
    CHECK(change_file(untouched, "d/f", "same", "same"));
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
    for (int n = 0;; ++n) {
        FailingDisk disk(n);
        disk.files = before;
        CAPTURE(n);
        bool told = false;
        try {
            const auto changed =
                change_files(disk, {{"d/b", "2", "y"}, {"d/c", "3", "z"}, {"d/a", "1", "x"}});
            CHECK(!changed);
        } catch (const Failure&) {
            told = true;
        }
        CHECK(told == disk.failed);
        CHECK(disk.files == (told ? before : after));
        if (!disk.failed) break;
        REQUIRE(n < 60);
    }
    FailingDisk disk(999);
    disk.files = before;
    CHECK(change_files(disk, {{"d/a", "1", "x"}, {"d/b", "other", "y"}}) == "d/b");
    CHECK(disk.files == before);
}
