#include "program.hpp"

#include <doctest/doctest.h>
#include <filesystem>

using namespace caseflow::test;

namespace {

/// The real register with one number of the real case changed.
Folder changed_register(std::string_view from, std::string_view to) {
    Folder folder;
    folder.with_real_register();
    folder.write(real, replace_all(folder.read(real), from, to));
    return folder;
}

} // namespace

TEST_CASE("the real case is sound, by number, by path, on standard input and as a register") {
    const Folder folder;
    folder.with_real_register();
    for (const char* operand : {"RUN/319/2022", "run-319-2022", "cases/2022/RUN-319-2022.toml"}) {
        const Result result = folder.run({"validate", operand});
        CHECK(result.code == 0);
        CHECK(result.out == "");
        CHECK(result.err == "");
    }
    CHECK(folder.run({"validate", "-"}, folder.read(real)).code == 0);
    const Result all = folder.run({"validate"});
    CHECK(all.code == 0);
    CHECK(all.out == "");
    CHECK(all.err == "1 case: 0 errors, 0 warnings\n");
    CHECK(folder.run({"validate", "--quiet"}).err == "");
}

TEST_CASE("a changed amount is reported at its place, with the other places involved") {
    const Folder folder = changed_register("total = 1_000_000", "total = 1_100_000");
    const Result result = folder.run({"validate", "RUN/319/2022"});
    CHECK(result.code == 1);
    CHECK(result.err == "");
    CHECK(result.out == "cases/2022/RUN-319-2022.toml:22:9: error: funding sources sum to 1 000 "
                        "000 kr, but the total is "
                        "1 100 000 kr, 100 000 kr too little [funding-sum]\n"
                        "cases/2022/RUN-319-2022.toml:26:10: note: 500 000 kr from 1:1-medel\n"
                        "cases/2022/RUN-319-2022.toml:32:10: note: 500 000 kr from område Hållbar "
                        "tillväxt, regionala "
                        "utvecklingsdirektörens fria medel\n"
                        "cases/2022/RUN-319-2022.toml:27:9: error: 500 000 kr is not 50 % of 1 100 "
                        "000 kr, which is "
                        "550 000 kr [funding-share]\n"
                        "cases/2022/RUN-319-2022.toml:26:10: note: the amount\n"
                        "cases/2022/RUN-319-2022.toml:22:9: note: what it is a share of\n"
                        "cases/2022/RUN-319-2022.toml:33:9: error: 500 000 kr is not 50 % of 1 100 "
                        "000 kr, which is "
                        "550 000 kr [funding-share]\n"
                        "cases/2022/RUN-319-2022.toml:32:10: note: the amount\n"
                        "cases/2022/RUN-319-2022.toml:22:9: note: what it is a share of\n");
    const Result summary = folder.run({"validate"});
    CHECK(summary.err == "1 case: 3 errors, 0 warnings\n");
    CHECK(summary.code == 1);
}

TEST_CASE("--strict counts warnings as errors") {
    const Folder folder = changed_register("[project]", "room = \"12\"\n[project]");
    const Result lenient = folder.run({"validate", "RUN/319/2022"});
    CHECK(lenient.code == 0);
    CHECK(lenient.out ==
          "cases/2022/RUN-319-2022.toml:16:1: warning: unknown key 'room' [key-unknown]\n");
    CHECK(folder.run({"validate", "--strict", "RUN/319/2022"}).code == 1);
}

TEST_CASE("two files with one number are both shown") {
    Folder folder;
    folder.with_real_register();
    folder.write("cases/other/RUN-319-2022.toml", folder.read(real));
    const Result result = folder.run({"validate"});
    CHECK(result.code == 1);
    CHECK(result.out ==
          "cases/other/RUN-319-2022.toml:1:16: error: two files have the number RUN/319/2022 "
          "[diarienummer-unique]\n"
          "cases/2022/RUN-319-2022.toml:1:16: note: the other file\n");
    CHECK(folder.run({"validate", "RUN/319/2022"}).out ==
          "cases/2022/RUN-319-2022.toml:1:16: error: two files have the number RUN/319/2022 "
          "[diarienummer-unique]\n"
          "cases/other/RUN-319-2022.toml:1:16: note: the other file\n");
}

TEST_CASE("cases come in order of number, whatever their files are called") {
    Folder folder;
    for (const char* name : {"KS-10-2022", "KS-9-2022", "AB-1-2023"})
        folder.write("cases/x/" + std::string(name) + ".toml", "titel = 1\n");
    const Result result = folder.run({"validate"});
    CHECK(result.code == 1);
    const auto place = [&](const char* name) { return result.out.find(name); };
    CHECK(place("AB-1-2023") < place("KS-9-2022"));
    CHECK(place("KS-9-2022") < place("KS-10-2022"));
    CHECK(result.err == "3 cases: 3 errors, 3 warnings\n");
}

TEST_CASE("a case that lies elsewhere in the register is found by its number") {
    Folder folder;
    folder.with_real_register();
    folder.write("cases/archive/RUN-7-2021.toml", "diarienummer = \"RUN/7/2021\"\ntitle = \"x\"\n");
    CHECK(folder.run({"validate", "RUN/7/2021"}).code == 0);
}

TEST_CASE("a case that does not exist is exit 1 and says how to make it") {
    const Folder folder;
    folder.with_real_register();
    const Result result = folder.run({"validate", "RUN/1/2022"});
    CHECK(result.code == 1);
    CHECK(result.out == "");
    CHECK(result.err ==
          "caseflow: RUN/1/2022 does not exist in cases; 'caseflow new RUN/1/2022' creates it\n");
    CHECK(folder.run({"validate", "nowhere.toml"}).code == 1);
}

TEST_CASE("a mistake in register.toml is reported and hides no finding of a case") {
    const Folder folder = changed_register("total = 1_000_000", "total = 1_100_000");
    folder.write("cases/register.toml", "organisation = 1\nserie = 2\n");
    const Result result = folder.run({"validate"});
    CHECK(result.code == 1);
    CHECK(result.out.starts_with(
        "cases/register.toml:1:16: error: 'organisation' is 1, but must be"));
    CHECK(result.out.find(
              "cases/register.toml:2:1: warning: unknown key 'serie'; did you mean 'series'?") !=
          std::string::npos);
    CHECK(result.out.find("[funding-sum]") != std::string::npos);
}

TEST_CASE("the register is the option's, else the environment's, else the nearest") {
    const Folder folder;
    folder.with_real_register();
    std::filesystem::rename(folder.path() + "/cases", folder.path() + "/diarium");
    CHECK(folder.run({"validate"}).code == 2);
    CHECK(folder.run({"validate", "--register", "diarium"}).code == 0);
    CHECK(folder.run({"--register", "diarium", "validate", "RUN/319/2022"}).code == 0);
    CHECK(folder.run({"validate"}, {}, {"CASEFLOW_REGISTER=diarium"}).code == 0);
    CHECK(folder.run({"validate", "--register", "nowhere"}).code == 2);
    std::filesystem::rename(folder.path() + "/diarium", folder.path() + "/cases");
    std::filesystem::create_directories(folder.path() + "/a/b");
    CHECK(folder.shell("cd a/b && caseflow validate").code == 0);
}

TEST_CASE("on a terminal the source line is under a finding, with a caret and colour") {
    const Folder folder = changed_register("total = 1_000_000", "total = 1_100_000");
    if (folder.shell("script -qec true /dev/null </dev/null").code != 0) {
        MESSAGE("not tested: this system has no pseudo-terminals");
        return;
    }
    const Result result = folder.shell("TERM=xterm script -qec 'caseflow validate RUN/319/2022' "
                                       "/dev/null </dev/null | tr -d '\\r' | head -3");
    CHECK(result.out == "cases/2022/RUN-319-2022.toml:22:9: \x1b[1;31merror:\x1b[0m funding "
                        "sources sum to 1 000 000 kr, but "
                        "the total is 1 100 000 kr, 100 000 kr too little [funding-sum]\n"
                        "   22 | total = 1_100_000\n"
                        "      |         \x1b[1;31m^^^^^^^^^\x1b[0m\n");
    for (const char* off : {"NO_COLOR=1 TERM=xterm", "TERM=dumb"}) {
        const Result plain =
            folder.shell(std::string(off) +
                         " script -qec 'caseflow validate RUN/319/2022' /dev/null </dev/null");
        CHECK(plain.out.find('\x1b') == std::string::npos);
        CHECK(plain.out.find("   22 | total") != std::string::npos);
    }
    CHECK(folder.run({"import", "-", "--color", "always"}, "text").err.find("\x1b[1;31m") !=
          std::string::npos);
    CHECK(folder.run({"validate", "--color", "always"}).out.find("\x1b[1;31m") !=
          std::string::npos);
    CHECK(
        folder
            .shell("TERM=xterm script -qec 'caseflow --color=never validate' /dev/null </dev/null")
            .out.find('\x1b') == std::string::npos);
}
