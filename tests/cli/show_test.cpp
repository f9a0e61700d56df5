// A case at a glance.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

TEST_CASE("show prints state, money with shares, period, days ahead, what is missing and wrong") {
    const Folder folder;
    folder.write("cases/register.toml", "[[series]]\nprefix = \"RUN\"\nboard = \"nämnden\"\n"
                                        "meetings = [2022-06-14, 2022-09-20]\n");
    folder.write("cases/2022/RUN-320-2022.toml",
                 "diarienummer = \"RUN/320/2022\"\ntitle = \"Ansökan om 1:1-medel\"\n");
    folder.write("cases/2022/RUN-319-2022.toml", R"(diarienummer = "run/319/2022"
title = "Projekt \u001b[31m"
registered = 2022-06-07
related = ["RUN/320/2022", "RUN/9/2020"]
[officer]
name = "Åsa"
phone = "063"
[project]
name = "Kontoret"
start = 2023-01-01
end = 2024-02-14
[funding]
total = 900_000
[[funding.source]]
funders = ["1:1-medel"]
amount = 600_000
share = 66.7
elsewhere = true
case = "RUN/320/2022"
[[funding.source]]
funders = ["området", "fria medel"]
amount = 300_000
kind = "in-kind"
[[decision]]
date = 2022-06-30
amount = 300_000
points = ["Medel avsätts."]
delegation = { provision = "Bestämmelserna", point = "8.2" }
signatory = { name = "Anna", title = "Direktör" }
[[decision]]
date = 2022-06-10
points = ["Mer."]
[decision.notification]
board = "nämnden"
meeting = 2022-06-14
paragraph = "§ 7"
announced = 2022-06-15
[[document]]
number = 1
date = 2022-06-07
title = "Ansökan"
party = "Sökanden"
)");
    const Result shown = folder.run({"show", "RUN-319-2022"});
    CHECK(shown.code == 0);
    CHECK(shown.err == "");
    CHECK(shown.out == R"(RUN/319/2022  decided
Projekt ␛[31m

File       cases/2022/RUN-319-2022.toml
Officer    Åsa, 063
Registered 2022-06-07
Project    Kontoret
Period     2023-01-01 – 2024-02-14 (13 months, 14 days)

Funding    900 000 kr
             600 000     66.7 %  1:1-medel, decided elsewhere, RUN/320/2022
             300 000   ≈ 33.3 %  området, fria medel, in kind

Decision 1 2022-06-30, 300 000 kr, point 8.2
           Anna, Direktör
           - Medel avsätts.
Notified   not yet

Decision 2 2022-06-10
           - Mer.
Notified   nämnden, 2022-06-14, § 7, announced 2022-06-15, appeal until 2022-07-06

Documents    1  2022-06-07  in        Ansökan, Sökanden

Ahead      2022-07-06  last day of appeal
           2022-09-20  meeting of nämnden, to be notified
           2023-01-01  the project starts
           2024-02-14  the project ends
Related    RUN/320/2022  Ansökan om 1:1-medel
           RUN/9/2020  (not in this register)
Not given  unit, description, officer.title, officer.email, decision.amount, decision.basis,
           decision.delegation, decision.signatory
Validate   3 errors, 3 warnings
)" + folder.run({"validate", "RUN/319/2022"}).out);
}

TEST_CASE("show --format json has the case, days ahead, related cases, what is missing, findings") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml",
                 "diarienummer = \"RUN/1/2022\"\nrelated = [\"RUN/2/2022\"]\n"
                 "project = { start = 2022-08-01, end = 2022-07-31 }\n");
    const Result shown = folder.run({"show", "RUN/1/2022", "-f", "json"});
    CHECK(shown.code == 0);
    const std::string line = replace_all(replace_all(shown.out, "\n", ""), "  ", "");
    CHECK(
        line ==
        R"({"format_version": 1,"path": "cases/2022/RUN-1-2022.toml","state": "open",)"
        R"("series": "RUN","year": 2022,"number": 1,"diarienummer": "RUN/1/2022",)"
        R"("related": ["RUN/2/2022"],"project": {"start": "2022-08-01","end": "2022-07-31"},)"
        R"("ahead": [{"date": "2022-07-31","what": "project-end"},)"
        R"({"date": "2022-08-01","what": "project-start"}],)"
        R"("related_cases": [{"diarienummer": "RUN/2/2022","title": ""}],)"
        R"("missing": ["title","registered","unit","description","officer","project.name",)"
        R"("funding","decision"],"findings": [{"rule": "title-missing","severity": "warning",)"
        R"("message": "the case has no title; add title = \"…\"","file": "cases/2022/RUN-1-2022.toml",)"
        R"("line": 1,"column": 1,"end_line": 1,"end_column": 1,"offset": 0,"end_offset": 0},)"
        R"({"rule": "period-order","severity": "error","message": "the project ends on 2022-07-31, )"
        R"(before it starts on 2022-08-01","file": "cases/2022/RUN-1-2022.toml","line": 3,)"
        R"("column": 39,"end_line": 3,"end_column": 49,"offset": 91,"end_offset": 101,)"
        R"("notes": [{"message": "the start","file": "cases/2022/RUN-1-2022.toml",)"
        R"("line": 3,"column": 21,"end_line": 3,"end_column": 31}]}]})");
}

TEST_CASE("show --format json names the days ahead by words that are the same in every language") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml",
                 "diarienummer = \"RUN/1/2022\"\nproject = { end = 2022-12-31 }\n[[decision]]\n"
                 "notification = { board = \"bildningsnämnden\", meeting = 2022-09-20 }\n");
    const auto shown = [&](const std::string& format) {
        return folder.run({"show", "RUN/1/2022", "--lang", "sv", "--format", format}).out;
    };
    CHECK(shown("json").find(R"("what": "meeting")") != std::string::npos);
    CHECK(shown("json").find(R"("board": "bildningsnämnden")") != std::string::npos);
    CHECK(shown("json").find(R"("what": "project-end")") != std::string::npos);
    CHECK(shown("text").find("2022-09-20  sammanträde i bildningsnämnden\n") != std::string::npos);
}

TEST_CASE("show refuses what it cannot show") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml", "diarienummer = \n");
    const Result broken = folder.run({"show", "RUN/1/2022"});
    CHECK(broken.code == 1);
    CHECK(broken.out == "");
    CHECK(broken.err.starts_with("cases/2022/RUN-1-2022.toml:1:16: error: "));
    CHECK(folder.run({"show", "RUN/2/2022"}).code == 1);
    CHECK(folder.run({"show"}).code == 2);
    CHECK(folder.run({"show", "RUN/1/2022", "-f", "md"}).err ==
          "caseflow: unknown value 'md' for --format; known values: text, json\n");
    CHECK(folder.run({"show", "-"}, "diarienummer = \"RUN/1/2022\"\n")
              .out.starts_with("RUN/1/2022  open\n"));
}
