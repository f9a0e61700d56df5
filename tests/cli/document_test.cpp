// The log of a case's documents.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {} // namespace

TEST_CASE("document add copies the file, logs it under the next number, and validate holds it") {
    const Folder folder;
    folder.with_real_register();
    folder.write("in/Ansökan 1.pdf", "hej\n");
    const std::string before = folder.read(real);
    const Result added =
        folder.run({"document", "add", "RUN/319/2022", "in/Ansökan 1.pdf", "--title", "Ansökan",
                    "--party", "Sökanden", "--date", "2022-06-07"});
    CHECK(added.code == 0);
    CHECK(added.err == "");
    CHECK(added.out == "bilagor/RUN-319-2022/Ansökan 1.pdf\n");
    const std::string sum = folder.shell("sha256sum <'in/Ansökan 1.pdf'").out.substr(0, 64);
    CHECK(folder.read(real) ==
          before +
              "\n[[document]]\nnumber = 1\ndate = 2022-06-07\nregistered = "
              "2022-07-01\ndirection = \"in\"\nparty = \"Sökanden\"\ntitle = \"Ansökan\"\nfile = "
              "\"bilagor/RUN-319-2022/Ansökan 1.pdf\"\nsha256 = \"" +
              sum + "\"\n");
    CHECK(folder.read("cases/2022/bilagor/RUN-319-2022/Ansökan 1.pdf") == "hej\n");
    CHECK(folder.run({"validate"}).err == "1 case: 0 errors, 0 warnings\n");
    folder.write("cases/2022/bilagor/RUN-319-2022/Ansökan 1.pdf", "då\n");
    CHECK(folder.run({"validate"}).out.find("has changed: its sha256 is ") != std::string::npos);

    folder.write("Ansökan 1.pdf", "en annan");
    CHECK(folder
              .run({"document", "add", "RUN/319/2022", "Ansökan 1.pdf", "--title", "Svar",
                    "--direction", "out"})
              .out == "bilagor/RUN-319-2022/Ansökan 1-2.pdf\n");
    CHECK(folder.run({"document", "list", "RUN/319/2022"}).out ==
          "1\t2022-06-07\tin\tSökanden\tAnsökan\tbilagor/RUN-319-2022/Ansökan 1.pdf\n"
          "2\t2022-07-01\tout\t\tSvar\tbilagor/RUN-319-2022/Ansökan 1-2.pdf\n");
    CHECK(folder.run({"document", "list", "RUN/319/2022", "-f", "json"})
              .out.starts_with("{\n  \"format_version\": 1,\n  \"documents\": [\n    {\n      "
                               "\"number\": 1,\n      \"date\": "
                               "\"2022-06-07\",\n      \"registered\": \"2022-07-01\",\n"));
}

TEST_CASE("a document that cannot be added leaves neither a copy nor a line in the log") {
    const Folder folder;
    folder.with_real_register();
    folder.write("a.pdf", "x");
    folder.write("b.toml", "x");
    folder.write(".hidden", "x");
    const std::string before = folder.read(real);
    const auto refused = [&](std::vector<std::string> words, int code) {
        words.insert(words.begin(), "document");
        const Result result = folder.run(words);
        CHECK(result.code == code);
        CHECK(result.out == "");
        CHECK(folder.read(real) == before);
        CHECK(!folder.has("cases/2022/bilagor/RUN-319-2022/a.pdf"));
        return result.err;
    };
    CHECK(refused({"add", "RUN/319/2022", "a.pdf"}, 2) ==
          "caseflow: --title is required: say what the document is about\n");
    CHECK(refused({"add", "RUN/319/2022", "a.pdf", "--title", "A", "--date", "igår"}, 2) ==
          "caseflow: --date 'igår' is not a date like 2022-06-30\n");
    CHECK(refused({"add", "RUN/319/2022", "a.pdf", "--title", "A", "--direction", "up"}, 2) ==
          "caseflow: unknown value 'up' for --direction; known values: in, out, internal\n");
    CHECK(refused({"add", "RUN/319/2022", "none.pdf", "--title", "A"}, 2) ==
          "caseflow: cannot read none.pdf: No such file or directory\n");
    refused({"add", "RUN/319/2022", "cases", "--title", "A"}, 2);
    refused({"add", "RUN/319/2022", "b.toml", "--title", "A"}, 2);
    refused({"add", "RUN/319/2022", ".hidden", "--title", "A"}, 2);
    refused({"add", "RUN/1/2022", "a.pdf", "--title", "A"}, 1);
    refused({"add", "-", "a.pdf", "--title", "A"}, 2);
    refused({"add", "RUN/319/2022"}, 2);
    refused({"list"}, 2);
    refused({"remove", "RUN/319/2022", "a.pdf"}, 2);
    const Result shown =
        folder.run({"document", "add", "-n", "RUN/319/2022", "a.pdf", "--title", "A"});
    CHECK(shown.code == 0);
    CHECK(shown.out.find("\n+[[document]]\n+number = 1\n") != std::string::npos);
    CHECK(folder.read(real) == before);
    CHECK(folder.shell("ls cases/2022").out == "RUN-319-2022.toml\n");
}

#ifndef CASEFLOW_SANITIZED // a trace must show only the program's calls
TEST_CASE("a document that is interrupted is logged with its copy, or neither is there") {
    for (const char* call : {"renameat2", "flock", "fsync", "rename"}) {
        const Folder folder;
        folder.with_real_register();
        folder.write("a.pdf", "x");
        CAPTURE(call);
        const Result result = folder.shell(
            std::string("strace -o trace -e trace=") + call + " -e inject=" + call +
            ":signal=INT:when=1 caseflow document add RUN/319/2022 a.pdf --title T >out 2>err");
        CHECK(result.code == 130);
        CHECK(folder.has("cases/2022/bilagor/RUN-319-2022/a.pdf") ==
              (folder.read(real).find("a.pdf") != std::string::npos));
        CHECK(folder.shell("find cases -name '.caseflow-*'").out == "");
    }
}

TEST_CASE("a file that many documents name is read once") {
    const Folder folder;
    folder.write("cases/2022/bilagor/a.pdf", "x");
    std::string text = "diarienummer = \"RUN/1/2022\"\ntitle = \"A\"\n";
    for (const char* path : {"bilagor/a.pdf", "bilagor/a.pdf", "./bilagor/a.pdf"})
        text +=
            std::string("[[document]]\nfile = \"") + path +
            "\"\nsha256 = \"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881\"\n";
    folder.write("cases/2022/RUN-1-2022.toml", text);
    const Result traced = folder.shell(
        "strace -fo trace -e trace=openat caseflow validate -q >found; grep -c a.pdf trace found");
    CHECK(traced.out == "trace:1\nfound:0\n");
}
#endif

TEST_CASE("a document is found if its name's accents are decomposed on the disk") {
    const Folder folder;
    folder.write("cases/2022/ÅR-1-2022.toml", "diarienummer = \"ÅR/1/2022\"\ntitle = \"A\"\n");
    folder.write("Ansökan.pdf", "x");
    CHECK(folder.run({"document", "add", "ÅR/1/2022", "Ansökan.pdf", "--title", "T"}).code == 0);
    const Result moved = folder.shell(
        "cd cases/2022/bilagor && mv ÅR-1-2022 $(printf 'A\\314\\212R-1-2022') && cd * && "
        "mv Ansökan.pdf $(printf 'Anso\\314\\210kan.pdf') && touch -d '1 day ago' *");
    CHECK(moved.code == 0);
    CHECK(!folder.has("cases/2022/bilagor/ÅR-1-2022/Ansökan.pdf"));
    const Result sound = folder.run({"validate"});
    CHECK(sound.out == "");
    CHECK(sound.code == 0);
    const Result again = folder.shell("cd cases/2022/bilagor/* && caseflow document add ÅR/1/2022 "
                                      "Anso*.pdf --title T");
    CHECK(again.err.find("is already logged as 'T'") != std::string::npos);
    CHECK(folder.run({"document", "add", "ÅR/1/2022", "Ansökan.pdf", "--title", "T"}).out ==
          "bilagor/ÅR-1-2022/Ansökan-2.pdf\n");
    CHECK(folder.shell("ls cases/2022/bilagor | wc -l").out == "1\n");
    folder.write("ANSÖKAN-2.PDF", "y"); // the same name on a file share
    CHECK(folder.run({"document", "add", "ÅR/1/2022", "ANSÖKAN-2.PDF", "--title", "T"}).out ==
          "bilagor/ÅR-1-2022/ANSÖKAN-2-2.PDF\n");
    CHECK(
        folder
            .shell("for f in cases/2022/bilagor/*/*; do printf y >\"$f\"; done; caseflow validate")
            .out.find("has changed") != std::string::npos);
}

TEST_CASE("documents added at once get each its number") {
    const Folder folder;
    folder.with_real_register();
    const Result result = folder.shell(
        "for i in 1 2 3 4 5 6; do echo $i >d$i.txt; caseflow document add RUN/319/2022 d$i.txt "
        "--title "
        "T >/dev/null & done; wait; caseflow document list RUN/319/2022 | cut -f1 | tr '\\n' ' '; "
        "caseflow validate -q");
    CHECK(result.out == "1 2 3 4 5 6 ");
    CHECK(result.err == "");
}

TEST_CASE("a paper of an earlier day is in the journal of the day it is registered") {
    const Folder folder;
    folder.with_real_register();
    CHECK(
        folder.run({"document", "add", "RUN/319/2022", "--title", "Fråga", "--date", "2022-06-20"})
            .code == 0);
    CHECK(folder.run({"journal"}).out.find("\n2022-07-01  RUN/319/2022") != std::string::npos);
    CHECK(folder.run({"document", "set", "RUN/319/2022", "1", "file=borta.pdf"}).code == 0);
    CHECK(folder.run({"document", "remove", "RUN/319/2022", "1", "--reason", "fel"})
              .err.find("is still there") == std::string::npos);
}

TEST_CASE("a document that is struck by set is as one that is removed, and lists go to csv") {
    const Folder folder;
    folder.write("cases/2022/KS-1-2022.toml",
                 "diarienummer = \"KS/1/2022\"\ntitle = \"T\"\n[[document]]\nnumber = 1\ndate = "
                 "2022-06-07\nparty = \"Bo; Ek\"\ntitle = \"Fråga\"\ndue = 2022-06-21\nfile = "
                 "\"a.pdf\"\nsha256 = \"00\"\n[[document]]\nnumber = 2\ndate = 2022-06-08\n");
    CHECK(folder.run({"document", "set", "KS/1/2022", "1", "removed=fel", "file=b.pdf"}).code == 0);
    CHECK(folder.read("cases/2022/KS-1-2022.toml").find("due") == std::string::npos);
    CHECK(folder.read("cases/2022/KS-1-2022.toml").find("sha256") == std::string::npos);
    CHECK(folder.run({"document", "list", "KS/1/2022", "-f", "csv", "--delimiter", ";"}).out ==
          "number;date;direction;party;title;file;removed\r\n"
          "1;2022-06-07;in;\"Bo; Ek\";Fråga;b.pdf;fel\r\n2;2022-06-08;in;;;;\r\n");
}

TEST_CASE("a document lies beside the file of its case, whatever link leads there") {
    const Folder folder;
    folder.with_real_register();
    folder.write("d.txt", "hej\n");
    CHECK(folder.shell("mv " + real + " cases/gammal.toml; ln -s ../gammal.toml " + real).code ==
          0);
    const Result added = folder.run({"document", "add", "RUN/319/2022", "d.txt", "--title", "D"});
    CHECK(added.out == "bilagor/gammal/d.txt\n");
    CHECK(added.err == "");
    CHECK(folder.read("cases/bilagor/gammal/d.txt") == "hej\n");
    CHECK(folder.run({"set", "-q", "RUN/319/2022", "registered=2022-06-07"}).err == "");
    CHECK(folder.run({"export", "-q", "RUN/319/2022", "-d", "ut"}).code == 0);
    CHECK(folder.shell("find ut -type f | wc -l").out == "2\n");
}

TEST_CASE("no document is copied through a link that leaves the register") {
    for (const std::string link : {"bilagor", "bilagor/RUN-319-2022"}) {
        const Folder folder;
        folder.with_real_register();
        folder.write("d.txt", "hej\n");
        const std::string before = folder.read(real);
        CHECK(folder
                  .shell("mkdir -p out cases/2022/bilagor; rmdir cases/2022/" + link +
                         "; ln -s $PWD/out cases/2022/" + link)
                  .code == 0);
        for (const std::string dry : {"", " -n"}) {
            const Result result =
                folder.shell("caseflow document add RUN/319/2022 d.txt --title D" + dry);
            CHECK(result.code == 1);
            CHECK(result.err.find(link + " is a link that leaves the register; nothing is copied "
                                         "there\n") != std::string::npos);
        }
        CHECK(folder.read(real) == before);
        CHECK(folder.shell("find out -type f").out == "");
    }
}
