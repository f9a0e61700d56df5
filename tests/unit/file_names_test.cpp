// The meaning of the name of a file or a folder: a case, its number, a year, a register, a
// leftover.
#include "caseflow/store/leftovers.hpp"
#include "caseflow/store/store.hpp"
#include "failing_disk.hpp"

#include <doctest/doctest.h>

using namespace caseflow;

TEST_CASE("a case ends in .toml, whatever the letter case") {
    for (const char* name : {"a.toml", "A.TOML", ".toml", "a.b.ToMl"}) CHECK(has_case_ending(name));
    for (const char* name :
         {"", "toml", "atoml", "a.tom", "a.tomll", "a.toml.bak", "a.", "a.toml "})
        CHECK(!has_case_ending(name));
    CHECK(stem_of("a.b.toml") == "a.b");
    CHECK(stem_of("a") == "a");
}

TEST_CASE("a number is read from the whole of a name, or seen within it") {
    const Diarienummer number = *Diarienummer::make("RUN", 1, 2022);
    for (const char* name : {"RUN-1-2022.toml", "run_1_2022.TOML", "RUN–1–2022.toml"})
        CHECK(number_in_name(name) == number);
    for (const char* name : {"RUN-1-2022", "RUN-1-2022.txt", "RUN-1-2022 (1).toml", "RUN-1.toml"})
        CHECK(!number_in_name(name));
    CHECK(numbers_in_name("RUN-1-2022.toml") == std::vector{number});
    CHECK(numbers_in_name("RUN-1-2022 (1).toml") == std::vector{number});
    CHECK(numbers_in_name("RUN-1-2022 (1).txt").empty());
    CHECK(case_path("cases", number) == "cases/2022/RUN-1-2022.toml");
}

TEST_CASE("a mark of a number begins with a dot and ends in .taken") {
    CHECK(number_in_mark(".RUN-1-2022.taken") == Diarienummer::make("RUN", 1, 2022));
    for (const char* name :
         {"RUN-1-2022.taken", ".RUN-1-2022", ".taken", "..taken", ".RUN-1.taken"})
        CHECK(!number_in_mark(name));
}

TEST_CASE("a year's folder has four digits, and a register the name cases") {
    for (const char* name : {"2022", "1999"}) CHECK(is_year(name));
    for (const char* name : {"", "202", "20222", "202a", "-202"}) CHECK(!is_year(name));
    CHECK(*register_around("cases/2022/a.toml") == "cases");
    CHECK(*register_around("/x/cases/a.toml") == "/x/cases");
    CHECK(*register_around("cases/x/cases/a.toml") == "cases/x/cases");
    for (const char* path : {"cases", "mycases/a.toml", "cases.toml", "x/case/a.toml", ""})
        CHECK(!register_around(path));
}

TEST_CASE("a leftover of a write or of an edit is known by its name, and nothing like it") {
    CHECK(temporary_name(0x1f) == ".caseflow-000000000000001f.tmp");
    CHECK(is_temporary_name(temporary_name(~0ULL)));
    CHECK(is_temporary_name(".caseflow-abc.tmp")); // of another version
    for (const char* name : {"", ".caseflow-.tmp", ".caseflow-0123456789abcdef", ".caseflow-.tm",
                             "caseflow-0123456789abcdef.tmp", "xcaseflow-0123456789abcdef.tmp",
                             ".caseflow-0123456789abcdef.tmx"})
        CHECK(!is_leftover_name(name));
    for (const char* name :
         {".0123abcd.RUN-1-2022.toml", ".0123abcd.x.toml", ".aZ3xk9Qp.RUN-1-2022.toml"})
        CHECK(is_leftover_name(name));
    for (const char* name :
         {".aZ3xk9Qp.x.toml", ".0123abc.RUN-1-2022.toml", ".0123abcde.RUN-1-2022.toml",
          "x0123abcd.RUN-1-2022.toml", ".0123abcd.RUN-1-2022.txt", ".0123abcd.", ".a.toml", ".toml",
          ".aZ3x-9Qp.RUN-1-2022.toml", "RUN-1-2022.toml"})
        CHECK(!is_leftover_name(name));
}

TEST_CASE("a case's copies of documents lie in a folder named after its file") {
    CHECK(copies_folder("cases/2022/RUN-1-2022.toml") == "bilagor/RUN-1-2022");
    CHECK(copies_folder("a.b.toml") == "bilagor/a.b");
    CHECK(is_copies_folder("cases/2022/bilagor/RUN-1-2022"));
    CHECK(!is_copies_folder("cases/2022/bilagor"));
    CHECK(!is_copies_folder("bilagor/a/b"));
}

TEST_CASE(
    "what another process wrote within a minute, by whose clock ever, is not a leftover yet") {
    constexpr std::int64_t now = 1'000'000;
    const std::vector<std::string> names = {temporary_name(1), ".0123abcd.RUN-1-2022.toml",
                                            "a.pdf"};
    caseflow::test::FailingDisk disk(99);
    std::vector<std::string> paths;
    for (const std::string& name : names) disk.files[paths.emplace_back("d/" + name)] = "";
    for (const std::int64_t seconds : {-61, -60, 60, 61, 100'000}) {
        CAPTURE(seconds);
        disk.file.modified = now + seconds;
        const auto found = find_leftovers(disk, paths, now);
        REQUIRE(found.size() == 3);
        CHECK(found[0].kind == LeftoverKind::temporary);
        CHECK(found[1].kind == LeftoverKind::edit_copy);
        CHECK(found[2].kind == LeftoverKind::document);
        CHECK(found[2].path == "d/a.pdf");
        CHECK(found[2].modified == now + seconds);
    }
    for (const std::int64_t seconds : {-59, 0, 59}) {
        CAPTURE(seconds);
        disk.file.modified = now + seconds;
        CHECK(find_leftovers(disk, paths, now).empty());
    }
    CHECK(find_leftovers(disk, {"d/gone.pdf"}, 0).empty());
}
