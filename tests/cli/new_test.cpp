#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

TEST_CASE("new writes a skeleton that validates, prints its path, and makes a register where there "
          "is none") {
    const Folder folder;
    const Result made = folder.run({"new", "RUN/319/2022"});
    CHECK(made.code == 0);
    CHECK(made.out == "cases/2022/RUN-319-2022.toml\n");
    CHECK(made.err == "caseflow: created a register in ./cases\n");
    const Result checked = folder.run({"validate", "RUN/319/2022"});
    CHECK(checked.code == 0);
    CHECK(checked.out == "cases/2022/RUN-319-2022.toml:4:9: warning: the case has no title; add "
                         "title = \"…\" [title-missing]\n");
    CHECK(folder.run({"new", "RUN/320/2022"}).err == "");
}

TEST_CASE("new never overwrites") {
    const Folder folder;
    folder.write("cases/2022/RUN-319-2022.toml", "mine");
    for (const char* number : {"RUN/319/2022", "run-319-2022"}) {
        const Result again = folder.run({"new", number});
        CHECK(again.code == 1);
        CHECK(again.out == "");
        CHECK(again.err == "caseflow: RUN/319/2022 already exists: cases/2022/RUN-319-2022.toml\n");
    }
    CHECK(folder.read("cases/2022/RUN-319-2022.toml") == "mine");
    CHECK(folder.run({"new", "--dry-run", "RUN/319/2022"}).code == 1);
}

TEST_CASE("options fill in what is known") {
    const Folder folder;
    const Result made =
        folder.run({"new", "RUN/1/2022", "--title", "Projekt \"X\" = \\ #", "--unit=Näringsliv",
                    "--officer", "Åsa Hernerud", "--date", "2022-06-07"});
    CHECK(made.code == 0);
    const std::string text = folder.read("cases/2022/RUN-1-2022.toml");
    for (const char* line :
         {"\ntitle = \"Projekt \\\"X\\\" = \\\\ #\" ", "\nunit = \"Näringsliv\" ",
          "\nname = \"Åsa Hernerud\" ", "\nregistered = 2022-06-07 "})
        CHECK_MESSAGE(text.find(line) != std::string::npos, line);
    CHECK(folder.run({"validate", "--strict"}).code == 0);
}

TEST_CASE("values that would break a rule are refused, and nothing is written") {
    const Folder folder;
    const Result wrong_year = folder.run({"new", "RUN/1/2022", "--date", "2021-06-07"});
    CHECK(wrong_year.code == 2);
    CHECK(wrong_year.err ==
          "caseflow: --date: the case was registered on 2021-06-07, but its number is from 2022\n");
    CHECK(folder.run({"new", "RUN/1/2022", "--date", "2022-02-30"}).code == 2);
    CHECK(!folder.has("cases"));
}

TEST_CASE("--dry-run shows the file and writes nothing") {
    const Folder folder;
    const Result shown = folder.run({"new", "-n", "RUN/1/2022"});
    CHECK(shown.code == 0);
    CHECK(shown.out.find("diarienummer = \"RUN/1/2022\"") != std::string::npos);
    CHECK(shown.err == "cases/2022/RUN-1-2022.toml would be written\n");
    CHECK(!folder.has("cases"));
}

TEST_CASE("a number is taken in any form and written in its series' own") {
    const Folder folder;
    folder.write("cases/register.toml",
                 "[[series]]\nprefix = \"HSN\"\nform = \"{series} {year}-{number:5}\"\n"
                 "[[series]]\nprefix = \"ÄRÖ\"\n");
    const Result made = folder.run({"new", "hsn/123/2021"});
    CHECK(made.out == "cases/2021/HSN-123-2021.toml\n");
    CHECK(folder.read("cases/2021/HSN-123-2021.toml").find("diarienummer = \"HSN 2021-00123\"") !=
          std::string::npos);
    CHECK(folder.run({"validate"}).code == 0);
    CHECK(folder.run({"new", "ärö/7/2021"}).out == "cases/2021/ÄRÖ-7-2021.toml\n");
}

TEST_CASE("impossible numbers show the accepted form, and nothing is written") {
    const Folder folder;
    for (const char* number :
         {"../x/1/2022", "RUN//2022", "RUN/0/2022", "RUN/1/22", "RUN/1/3000", "/", "RUN/1"}) {
        CAPTURE(number);
        const Result result = folder.run({"new", "--", number});
        CHECK(result.code == 2);
        CHECK(result.err.find("a case number looks like RUN/319/2022") != std::string::npos);
    }
    CHECK(!folder.has("cases"));
}

TEST_CASE("of many processes that ask for one number, exactly one gets it, whole") {
    const Folder folder;
    const Result result = folder.shell(
        "mkdir cases; for i in 1 2 3 4 5 6 7 8; do caseflow new KS/1/2022 2>/dev/null & "
        "done; wait; ls -A cases/2022");
    CHECK(result.out == "cases/2022/KS-1-2022.toml\n.KS-1-2022.taken\nKS-1-2022.toml\n");
    CHECK(folder.run({"validate"}).code == 0);
}

TEST_CASE("--next takes the number after the highest, in the year asked for or this one") {
    const Folder folder;
    CHECK(folder.run({"new", "--next", "run", "-n"}).err ==
          "cases/2022/RUN-1-2022.toml would be written\n");
    CHECK(folder.run({"new", "--next", "run"}).out == "cases/2022/RUN-1-2022.toml\n");
    CHECK(folder.run({"new", "--next", "RUN", "--title", "x"}).out ==
          "cases/2022/RUN-2-2022.toml\n");
    CHECK(folder.run({"new", "--next", "KS"}).out == "cases/2022/KS-1-2022.toml\n");
    CHECK(folder.run({"new", "--next", "RUN", "--year", "2023"}).out ==
          "cases/2023/RUN-1-2023.toml\n");
    folder.write("cases/archive/RUN-40-2022.toml", "diarienummer = \"RUN/40/2022\"\n");
    CHECK(folder.run({"new", "RUN/20/2022"}).code == 0);
    CHECK(folder.run({"new", "--next", "RUN"}).out == "cases/2022/RUN-41-2022.toml\n");
    for (const auto& wrong :
         std::vector<std::vector<std::string>>{{"--next", "R1"},
                                               {"--next", "RUN", "--year", "1800"},
                                               {"--next", "RUN", "RUN/1/2022"},
                                               {"RUN/1/2022", "--year", "2022"}}) {
        std::vector<std::string> call = {"new"};
        call.insert(call.end(), wrong.begin(), wrong.end());
        CHECK(folder.run(call).code == 2);
    }
}

TEST_CASE("eight processes that take a thousand numbers get each once, and skip none") {
    const Folder folder;
    const Result taken = folder.shell(
        "mkdir cases; for p in 1 2 3 4 5 6 7 8; do (for i in $(seq 125); do caseflow new "
        "--next KS || echo failed; done) & done | sort | uniq -d; wait");
    CHECK(taken.out == "");
    CHECK(taken.err == "");
    CHECK(folder
              .shell("ls cases/2022 | wc -l; ls -A cases/2022 | grep -c taken; ls -A cases/2022 | "
                     "grep -c tmp")
              .out == "1000\n1\n0\n");
    CHECK(folder.has("cases/2022/KS-1-2022.toml"));
    CHECK(folder.has("cases/2022/KS-1000-2022.toml"));
    CHECK(folder.has("cases/2022/.KS-1000-2022.taken"));
}

TEST_CASE("a directory that cannot be written is reported") {
    const Folder folder;
    folder.write("cases/2022", "a file, not a directory");
    const Result result = folder.run({"new", "KS/1/2022"});
    CHECK(result.code == 2);
    CHECK(result.err == "caseflow: cannot write cases/2022/KS-1-2022.toml: Not a directory\n");
}
