// Cases and their documents, delivered to an archive in a directory: all or nothing.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

TEST_CASE("a directory gets a file for each case, and its documents") {
    const Folder folder;
    const auto add = [&](const std::string& number, const std::string& documents) {
        folder.write("cases/2022/RUN-" + number + "-2022.toml",
                     "diarienummer = \"RUN/" + number +
                         "/2022\"\ntitle = \"T\"\nregistered = "
                         "2022-01-03\nclosed = 2022-12-01\n" +
                         documents);
    };
    const auto document = [](const std::string& file, const std::string& sum) {
        return "[[document]]\nnumber = 1\ndate = 2022-01-03\ntitle = \"D\"\nfile = \"" + file +
               "\"\nsha256 = \"" + sum + "\"\n";
    };
    const std::string sum_of_a =
        "CA978112CA1BBDCAFAC231B39A23DC4DA786EFF8147C4E72B9807785AFEE48BB"; // of "a"
    folder.write("cases/2022/bilagor/RUN-1-2022/a.txt", "a");
    add("1", document("bilagor/RUN-1-2022/a.txt", sum_of_a));
    add("2", "");

    const Result checked = folder.run({"export", "state:closed", "--check"});
    CHECK(checked.code == 0);
    CHECK(checked.out == "");
    CHECK(checked.err == "caseflow: 2 cases can be exported\n");
    const Result done = folder.run({"export", "state:closed", "--directory", "ut/2022"});
    CHECK(done.code == 0);
    CHECK(done.out == "");
    CHECK(done.err == "caseflow: exported 2 cases\n");
    CHECK(folder.read("ut/2022/bilagor/RUN-1-2022/a.txt") == "a");
    CHECK(folder.read("ut/2022/RUN-1-2022.xml") == folder.run({"export", "RUN/1/2022"}).out);
    CHECK(folder.has("ut/2022/RUN-2-2022.xml"));

    CHECK(folder.run({"export", "RUN/1/2022", "-d", "ut/2022"}).err ==
          "caseflow: ut/2022 is not empty; write into it with --force\n");
    CHECK(folder.run({"export", "RUN/1/2022", "-d", "ut/2022", "--force"}).code == 0);
    CHECK(folder.run({"export", "RUN/1/2022", "-d", "cases/ut"}).err ==
          "caseflow: cases/ut is in a register; name a directory outside it\n");
    CHECK(folder.run({"export", "RUN/1/2022", "-d", "ut/3", "-o", "x"}).code == 2);
    folder.write("cases/2022/RUN-3-2022.toml",
                 "diarienummer = \"RUN/3/2022\"\nregistered = 2022-01-03\n");
    CHECK(folder.run({"export", "RUN/3/2022", "-d", "ut/3"}).err ==
          "caseflow: RUN/3/2022 is not closed, but open\ncaseflow: exported 1 case\n");
    CHECK_FALSE(folder.has("cases/ut"));
}

TEST_CASE("what cannot be delivered is listed whole, and then nothing is written") {
    const Folder folder;
    const auto add = [&](const std::string& number, const std::string& more) {
        folder.write("cases/2022/RUN-" + number + "-2022.toml",
                     "diarienummer = \"RUN/" + number + "/2022\"\ntitle = \"T\"\n" + more);
    };
    const auto document = [](const std::string& file, const std::string& more) {
        return "closed = 2022-12-01\nregistered = 2022-01-03\n[[document]]\nnumber = 1\ndate = "
               "2022-01-03\ntitle = \"D\"\nfile = \"" +
               file + "\"\n" + more;
    };
    folder.write("cases/2022/bilagor/a.txt", "a");
    folder.write("b.txt", "b");
    add("1", "");
    add("2", document("bilagor/finns-inte.txt", ""));
    add("3", document("bilagor/a.txt", "sha256 = \"00\"\n"));
    add("4", document("../../b.txt", ""));
    add("5", document("bilagor/a.txt", ""));
    add("6", "closed = 1\n");
    const Result refused = folder.run({"export", "RUN/1/2022", "RUN/2/2022", "RUN/3/2022",
                                       "RUN/4/2022", "RUN/5/2022", "RUN/6/2022", "-d", "ut"});
    CHECK(refused.code == 1);
    CHECK(refused.out == "");
    CHECK_FALSE(folder.has("ut"));
    CHECK(replace_all(refused.err, "cases/2022/RUN-", "") ==
          "caseflow: 1-2022.toml has no date of creation; add registered = "
          "2022-06-07\n"
          "2-2022.toml:9:8: error: bilagor/finns-inte.txt does not exist [document-file]\n"
          "caseflow: 2-2022.toml is not exported\n"
          "3-2022.toml:9:8: error: bilagor/a.txt has changed: its sha256 is "
          "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb [document-file]\n"
          "caseflow: 3-2022.toml is not exported\n"
          "4-2022.toml:9:8: error: ../../b.txt is outside the register; not read [document-file]\n"
          "caseflow: 4-2022.toml is not exported\n"
          "caseflow: cases/2022/bilagor/a.txt has no sha256, so it is not verified\n"
          "6-2022.toml:3:10: error: 'closed' is 1, but must be a date, as in closed "
          "= 2024-02-01 [key-type]\n"
          "caseflow: 6-2022.toml is not exported\n"
          "caseflow: 5 of 6 cases cannot be exported; nothing is written\n");
    CHECK(folder.run({"export", "RUN/1/2022", "RUN/2/2022", "--check"}).code == 1);
}

TEST_CASE("each document has a place in the delivery, whichever folder its case has it in") {
    const Folder folder;
    const auto add = [&](const std::string& number, const std::string& year,
                         const std::string& files) {
        folder.write("cases/" + year + "/RUN-" + number + "-" + year + ".toml",
                     "diarienummer = \"RUN/" + number + "/" + year +
                         "\"\ntitle = \"T\"\nclosed = " + year + "-12-01\nregistered = " + year +
                         "-01-03\n" + files);
    };
    const auto document = [](const std::string& file) {
        return "[[document]]\nnumber = 1\ndate = 2022-01-03\ntitle = \"D\"\nfile = \"" + file +
               "\"\n";
    };
    folder.write("cases/2023/bilagor/a.txt", "2023");
    folder.write("cases/2022/bilagor/a.txt", "2022");
    folder.write("cases/2022/RUN-9-2022.xml", "x");
    folder.write("cases/2022/bilagor/b.xml", "b");
    folder.write("cases/2022/fri.txt", "fri");
    folder.write("cases/delad.txt", "delad");
    add("1", "2022", document("bilagor/a.txt"));
    add("2", "2022", document("bilagor/a.txt"));
    add("3", "2023", document("bilagor/a.txt"));
    add("4", "2022", document("../delad.txt"));
    add("5", "2022", document("RUN-9-2022.xml"));
    add("6", "2022", document("bilagor/b.xml"));
    add("7", "2022", document("fri.txt"));
    add("8", "2022", document("./bilagor/../fri.txt"));
    const Result planned = folder.run({"export", "state:closed", "-d", "ut", "-n", "-q"});
    CHECK(planned.code == 0);
    CHECK_FALSE(folder.has("ut"));
    CHECK(folder.run({"export", "state:closed", "-d", "ut", "-q"}).code == 0);
    CHECK(folder.shell("find ut -type f | LC_ALL=C sort").out == planned.out);
    CHECK(planned.out == "ut/RUN-1-2022.xml\nut/RUN-2-2022.xml\nut/RUN-3-2023.xml\n"
                         "ut/RUN-3-2023/bilagor/a.txt\n"
                         "ut/RUN-4-2022.xml\nut/RUN-4-2022/delad.txt\nut/RUN-5-2022.xml\n"
                         "ut/RUN-5-2022/RUN-9-2022.xml\nut/RUN-6-2022.xml\nut/RUN-7-2022.xml\n"
                         "ut/RUN-8-2022.xml\nut/RUN-8-2022/fri.txt\nut/bilagor/a.txt\n"
                         "ut/bilagor/b.xml\nut/fri.txt\n");
    CHECK(folder.shell("cat ut/bilagor/a.txt ut/RUN-3-2023/bilagor/a.txt").out == "20222023");
    CHECK(folder.read("ut/RUN-3-2023.xml").find("path=\"RUN-3-2023/bilagor/a.txt\"") !=
          std::string::npos);
    CHECK(folder.run({"export", "RUN/1/2022", "-d", "-"}).err ==
          "caseflow: --directory is '-', but standard output is not a directory\n");
    CHECK(folder.run({"export", "RUN/1/2022", "-n"}).err ==
          "caseflow: --dry-run needs --output or --directory\n");
}

TEST_CASE("what cannot be read does not hide what cannot be delivered") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml", "x = =\n");
    folder.write(
        "cases/2022/RUN-2-2022.toml",
        "diarienummer = \"RUN/2/2022\"\ntitle = \"T\"\nclosed = 2022-12-01\nregistered = "
        "2022-01-03\n"
        "[[document]]\nnumber = 1\ndate = 2022-01-03\ntitle = \"D\"\nfile = \"borta.txt\"\n");
    const auto refused = [&](const std::vector<std::string>& words, const std::string& first) {
        std::vector<std::string> call = {"export", "--check"};
        call.insert(call.end(), words.begin(), words.end());
        const Result result = folder.run(call);
        CHECK(result.code == 1);
        CHECK(result.err.find(first) != std::string::npos);
        CHECK(result.err.find("borta.txt does not exist") != std::string::npos);
        CHECK(result.err.ends_with(
            "caseflow: 1 of 1 case cannot be exported; nothing is written\n"
            "caseflow: nothing is exported until the errors above are fixed\n"));
    };
    refused({"state:closed"}, "RUN-1-2022.toml:1:5: error: ");
    refused({"RUN/9/2022", "RUN/2/2022"}, "RUN/9/2022");
}

TEST_CASE("a directory that a failed export left without files is taken again") {
    const Folder folder;
    folder.write("cases/2022/RUN-1-2022.toml",
                 "diarienummer = \"RUN/1/2022\"\ntitle = \"T\"\nregistered = 2022-01-03\n");
    CHECK(folder.shell("mkdir -p all/bilagor/RUN-1-2022").code == 0);
    CHECK(folder.shell("caseflow export RUN/1/2022 -d all").code == 0);
    CHECK(folder.shell("caseflow export RUN/1/2022 -d all").err ==
          "caseflow: all is not empty; write into it with --force\n");
}

TEST_CASE(
    "of two exports of one document's name into one directory at the same time one is refused") {
    const Folder folder;
    for (const std::string year : {"2021", "2022"}) {
        folder.write("cases/" + year + "/a/brev.txt", year);
        folder.write("cases/" + year + "/RUN-1-" + year + ".toml",
                     replace_all("diarienummer = \"RUN/1/YEAR\"\ntitle = \"T\"\nregistered = "
                                 "YEAR-01-03\n[[document]]\nnumber = 1\ndate = YEAR-01-03\n"
                                 "title = \"Brev\"\ndirection = \"in\"\nfile = \"a/brev.txt\"\n",
                                 "YEAR", year));
    }
    CHECK(
        folder
            .shell(
                "for i in 1 2 3 4 5 6 7 8 9 10; do rm -rf all; for y in 2021 2022; do (caseflow "
                "-q export RUN/1/$y -d all 2>>err && echo done) & done; wait; done | grep -c done")
            .out == "10\n");
    CHECK(folder.shell("grep -v -e 'exists; replace it with' -e 'is not empty' err").out == "");
}
