// A number is taken by any file with it, in any folder and with any spelling of its name.
#include "caseflow/base/failure.hpp"
#include "caseflow/store/name_index.hpp"
#include "caseflow/store/numbers_taken.hpp"
#include "caseflow/store/store.hpp"
#include "caseflow/store/walk.hpp"

#include <cstdint>
#include <doctest/doctest.h>
#include <map>

using namespace caseflow;

namespace {

/// Folders and files in memory; counts the files read; some are unreadable.
class TreeDisk final : public Disk {
  public:
    std::map<std::string, std::string> files; // by path
    std::string unreadable;
    mutable int reads = 0;

    Problem kind(const std::string& path, EntryKind& to) const override {
        const bool is_folder = path.find('.') == std::string::npos;
        to = is_folder              ? EntryKind::directory
             : files.contains(path) ? EntryKind::file
                                    : EntryKind::none;
        return {};
    }
    Problem read(const std::string& path, std::size_t, std::string& to) const override {
        ++reads;
        if (path == unreadable) return std::make_error_code(std::errc::permission_denied);
        to = files.at(path);
        return {};
    }
    Problem visit(const std::string& folder, const SeeEntry& see) const override {
        if (folder == unreadable) return std::make_error_code(std::errc::permission_denied);
        std::map<std::string, EntryKind> names;
        for (const auto& [path, bytes] : files) {
            if (!path.starts_with(folder + "/")) continue;
            const std::string rest = path.substr(folder.size() + 1);
            const std::size_t slash = rest.find('/');
            names[rest.substr(0, slash)] =
                slash == std::string::npos ? EntryKind::file : EntryKind::directory;
        }
        for (const auto& [name, kind] : names) see(name, kind);
        if (names.empty()) return std::make_error_code(std::errc::no_such_file_or_directory);
        return {};
    }
    Problem read_pieces(const std::string&,
                        const std::function<void(std::string_view)>&) const override {
        return {};
    }
    Problem names(const std::string&, std::string_view, std::vector<std::string>&) const override {
        return {};
    }
    Problem resolve(const std::string&, std::string&) const override { return {}; }
    Problem read_stream(const std::string&, std::size_t, std::string&) const override { return {}; }
    Problem read_link(const std::string&, std::string&) const override { return {}; }
    Problem write_into(const std::string&, std::string_view) override { return {}; }
    Problem create(const std::string&, std::string_view,
                   const std::optional<FileStatus>&) override {
        return {};
    }
    Problem status(const std::string&, FileStatus&) const override {
        return std::make_error_code(std::errc::no_such_file_or_directory);
    }
    Problem attributes(const std::string&, Attributes&) const override { return {}; }
    Problem rename(const std::string&, const std::string&) override { return {}; }
    Problem rename_new(const std::string&, const std::string&) override { return {}; }
    void report(const std::string&) override {}
    Problem link(const std::string&, const std::string&) override { return {}; }
    Problem remove(const std::string&) override { return {}; }
    Problem make_directories(const std::string&) override { return {}; }
    Problem hold(const std::string&, std::shared_ptr<void>&,
                 const std::function<void()>&) override {
        return {};
    }
    Problem sync_directory(const std::string&) override { return {}; }
};

Diarienummer number(const char* text) {
    return *read_number(text).number;
}

std::string where(const TreeDisk& disk, const char* text) {
    return find_number(disk, "cases", {}, number(text)).value_or("free");
}

std::uint32_t highest(TreeDisk& disk, const char* series, int year) {
    return NumbersTaken(disk, "cases").highest({}, series, year);
}

} // namespace

TEST_CASE("a file's name carries its number in any spelling") {
    for (const char* name : {"RUN-5-2024.toml", "run-5-2024.toml", "Run_05_2024.toml",
                             "RUN 5 2024.toml", "RUN-2024-5.toml"})
        CHECK(number_in_name(name) == number("RUN/5/2024"));
    CHECK(number_in_name("A\xCC\x8AN-5-2024.toml") == number("ÅN/5/2024")); // A + U+030A
    CHECK(number_in_name("run-2001-2002.toml") == number("RUN-2001-2002"));
    for (const char* name : {"RUN-5-2024", "RUN-5-2024 (kopia).toml", "notes.toml", ".toml"})
        CHECK(!number_in_name(name));
}

TEST_CASE("a number is found by name without reading a file that has one") {
    TreeDisk disk;
    disk.files = {{"cases/2024/RUN-4-2024.toml", ""},
                  {"cases/2024/run-5-2024.toml", ""},
                  {"cases/gamla/RUN-6-2024.toml", ""},
                  {"cases/2024/A\xCC\x8AN-7-2024.toml", ""}};
    CHECK(where(disk, "RUN/5/2024") == "cases/2024/run-5-2024.toml");
    CHECK(where(disk, "RUN/6/2024") == "cases/gamla/RUN-6-2024.toml");
    CHECK(where(disk, "ÅN/7/2024") == "cases/2024/A\xCC\x8AN-7-2024.toml");
    CHECK(where(disk, "RUN/7/2024") == "free");
    CHECK(highest(disk, "RUN", 2024) == 6);
    CHECK(highest(disk, "ÅN", 2024) == 7);
    CHECK(disk.reads == 0);
}

TEST_CASE("a number is found by key if the name is not a number") {
    TreeDisk disk;
    disk.files = {{"cases/2024/RUN-4-2024.toml", "diarienummer = \"RUN/9/2024\"\n"},
                  {"cases/kopia.toml", "diarienummer = \"run 5/2024\"\n"}};
    CHECK(where(disk, "RUN/5/2024") == "cases/kopia.toml");
    CHECK(disk.reads == 1);
    CHECK(where(disk, "RUN/9/2024") == "free");
    CHECK(highest(disk, "RUN", 2024) == 5);
}

TEST_CASE("a file whose number can be read neither in its name nor in its text is a failure") {
    TreeDisk disk;
    disk.files = {{"cases/2024/RUN-4-2024.toml", "diarienummer = \n"},
                  {"cases/trasig.toml", "diarienummer = \"RUN/5/2024\nunit = \"a\n"}};
    CHECK(where(disk, "RUN/4/2024") == "cases/2024/RUN-4-2024.toml");
    CHECK_THROWS_AS(static_cast<void>(where(disk, "RUN/5/2024")), Failure);
    CHECK_THROWS_AS(static_cast<void>(highest(disk, "RUN", 2024)), Failure);
}

TEST_CASE("a number that can be read in a broken text is taken, and stops no other") {
    TreeDisk disk;
    disk.files = {{"cases/trasig.toml", "diarienummer = \"RUN/5/2024\"\nunit = \"a\n"}};
    CHECK(where(disk, "RUN/5/2024") == "cases/trasig.toml");
    CHECK(where(disk, "RUN/6/2024") == "free");
    CHECK(highest(disk, "RUN", 2024) == 5);
}

TEST_CASE("numbers that cannot be counted are a failure") {
    TreeDisk disk;
    disk.files = {{"cases/2024/RUN-4-2024.toml", ""}, {"cases/gamla/x.toml", ""}};
    disk.unreadable = "cases/gamla";
    constexpr const char* folder =
        "cannot tell which numbers are taken: cases/gamla: Permission denied";
    CHECK_THROWS_WITH_AS(static_cast<void>(highest(disk, "RUN", 2024)), folder, Failure);
    CHECK_THROWS_WITH_AS(static_cast<void>(where(disk, "RUN/5/2024")), folder, Failure);
    disk.unreadable = "cases/gamla/x.toml";
    constexpr const char* file =
        "cannot tell which numbers are taken: cases/gamla/x.toml: Permission denied";
    CHECK_THROWS_WITH_AS(static_cast<void>(highest(disk, "RUN", 2024)), file, Failure);
    CHECK_THROWS_WITH_AS(static_cast<void>(where(disk, "RUN/5/2024")), file, Failure);
}

TEST_CASE("a mark counts in any spelling of its name, wherever it lies") {
    TreeDisk disk;
    disk.files = {{"cases/2024/.A\xCC\x8AN-7-2024.taken", ""},
                  {"cases/2024/.run-5-2024.taken", ""},
                  {"cases/2024/.RUN-9-2023.taken", ""},
                  {"cases/arkiv/2023/.RUN-12-2023.taken", ""},
                  {"cases/2024/.taken", ""}};
    CHECK(highest(disk, "ÅN", 2024) == 7);
    CHECK(highest(disk, "RUN", 2024) == 5);
    CHECK(highest(disk, "RUN", 2023) == 12);
    NumbersTaken taken(disk, "cases");
    CHECK(taken.find_mark({}, number("ÅN/7/2024")) == "cases/2024/.A\xCC\x8AN-7-2024.taken");
    CHECK(taken.find_mark({}, number("RUN/5/2024")) == "cases/2024/.run-5-2024.taken");
    CHECK(!taken.find_mark({}, number("ÅN/6/2024")));
}

TEST_CASE("a name of a series that the register lacks does not tell the number") {
    TreeDisk disk;
    disk.files = {{"cases/2024/RUN-4-2024.toml", ""},
                  {"cases/2024/möte-9-2024.toml", "diarienummer = \" run-5-2024 \"\n"},
                  {"cases/2024/pm-6-2024.toml", ""}};
    Register body;
    body.series.push_back({"RUN", {}, {}, {}});
    NumbersTaken taken(disk, "cases");
    CHECK(taken.find(body, number("RUN/5/2024")) == "cases/2024/möte-9-2024.toml");
    CHECK(taken.highest(body, "RUN", 2024) == 5);
    CHECK(disk.reads == 2);
    CHECK(!taken.find(body, number("MÖTE/9/2024")));
    CHECK(taken.find(body, number("PM/6/2024")) == "cases/2024/pm-6-2024.toml"); // has no key
}

TEST_CASE("a case copied to another year's folder, name and all, is near") {
    TreeDisk disk;
    disk.files = {
        {"cases/2024/RUN-7-2024.toml", ""},       {"cases/2023/RUN-7-2024.toml", ""},
        {"cases/2023/run 7 2024.toml", ""},       {"cases/2022/RUN-7-2022.toml", ""},
        {"cases/2024/ÅN-7-2024.toml", ""},        {"cases/2023/A\xCC\x8AN-7-2024.toml", ""},
        {"cases/2022/a\xCC\x8An-7-2024.toml", ""}};
    const Register body;
    NameIndex index(disk, "cases", body);
    NameIndex other(disk, "cases", body);
    for (int i = 0; i < 2; ++i) CHECK(index.find_near(number("RUN/7/2024")).size() == 2);
    for (int i = 0; i < 2; ++i) CHECK(other.find_near(number("ÅN/7/2024")).size() == 3);
}

TEST_CASE("a folder of documents is its case's in any spelling of its name") {
    TreeDisk disk;
    const std::string path = "cases/2024/bilagor/A\xCC\x8AN-7-2024/ÅN-7-2024.toml";
    disk.files = {{path, ""}, {"cases/2024/bilagor/ÅN-8-2024/ÅN-7-2024.toml", ""}};
    const Register body;
    const auto found = walk_near(disk, "cases", body, number("ÅN/7/2024"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].path == path);
    NameIndex index(disk, "cases", body);
    for (int i = 0; i < 2; ++i) CHECK(index.find_near(number("ÅN/7/2024")).size() == 1);
}

TEST_CASE("a text contains numbers, read either way") {
    const auto within = [](const char* text) {
        std::string found;
        for (const Diarienummer& one : numbers_within(text)) found += one.file_stem() + " ";
        return found;
    };
    CHECK(within("Kopia av RUN-319-2022 (1)") == "RUN-319-2022 ");
    CHECK(within("run_2022_319.sync-conflict-20240101-101112") == "RUN-319-2022 ");
    CHECK(within("RUN-2021-2022") == "RUN-2022-2021 RUN-2021-2022 ");
    CHECK(within("A\xCC\x8AN 5 2024 - kopia") == "ÅN-5-2024 ");
    CHECK(within("KS2009/36, HSN 2021-00123") == "KS-36-2009 HSN-123-2021 ");
    for (const char* none :
         {"", "RUN-319-20221", "RUN 319", "319-2022", "RUN-0-2022", "RUN -1-2022"})
        CHECK(within(none).empty());
}

TEST_CASE("a command that makes many cases reads the files without a number in their names once") {
    TreeDisk disk;
    disk.files = {{"cases/2024/RUN-4-2024.toml", ""},
                  {"cases/gamla/RUN-6-2024.toml", ""},
                  {"cases/gamla/kopia.toml", "diarienummer = \"RUN/7/2024\"\n"}};
    NumbersTaken taken(disk, "cases");
    const Register body;
    CHECK(taken.find(body, number("RUN/4/2024")) == "cases/2024/RUN-4-2024.toml");
    CHECK(taken.find(body, number("RUN/6/2024")) == "cases/gamla/RUN-6-2024.toml");
    CHECK(disk.reads == 0);
    for (int i = 0; i < 2; ++i) {
        CHECK(taken.find(body, number("RUN/7/2024")) == "cases/gamla/kopia.toml");
        CHECK(!taken.find(body, number("RUN/8/2024")));
    }
    CHECK(disk.reads == 1);
    disk.files["cases/2024/RUN-8-2024.toml"] = ""; // by another process
    CHECK(taken.find(body, number("RUN/8/2024")) == "cases/2024/RUN-8-2024.toml");
}
