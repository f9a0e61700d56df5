// edit works on a copy, and replaces the file with it or says why not.
#include "editing.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

TEST_CASE("an edit is put in place, and validated") {
    const Folder folder;
    folder.with_real_register();
    const Result sound = edit(folder, "sed -i 's/Åsa/Eva/' \"$1\"");
    CHECK(sound.code == 0);
    CHECK(sound.out == "");
    CHECK(sound.err == real + " changed\n");
    CHECK(folder.read(real).find("\"Eva Hernerud\"") != std::string::npos);
    const Result wrong = edit(folder, "sed -i 's/^total.*/total = 900_000/' \"$1\"");
    CHECK(wrong.code == 1);
    CHECK(wrong.out.starts_with(real + ":22:9: error: funding sources sum to 1 000 000 kr"));
    CHECK(folder.read(real).find("total = 900_000") != std::string::npos);
    CHECK(files(folder) == "RUN-319-2022.toml\n");
}

TEST_CASE("nothing changed, nothing written") {
    const Folder folder;
    folder.with_real_register();
    const std::string stat = "stat -c %i.%y " + real;
    const std::string before = folder.shell(stat).out;
    const Result result = edit(folder, "touch \"$1\"; sleep 1.1");
    CHECK(result.code == 0);
    CHECK(result.err == real + " unchanged\n");
    CHECK(folder.shell(stat).out == before);
    const Result failed = edit(folder, "exit 3");
    CHECK(failed.code == 1);
    CHECK(failed.err == "caseflow: " + real + " unchanged: the editor exited with status 3\n");
    CHECK(files(folder) == "RUN-319-2022.toml\n");
    CHECK(copies(folder) == "");
}

TEST_CASE("what does not decode is reported at its place in the case, and kept") {
    const Folder folder;
    folder.with_real_register();
    const std::string before = folder.read(real);
    const Result result = edit(folder, "sed -i 's/^total.*/total = mycket/' \"$1\"");
    CHECK(result.code == 1);
    CHECK(result.out == "");
    CHECK(folder.read(real) == before);
    CHECK(result.err.starts_with(real + ":22:9: error: "));
    CHECK(result.err.find("\ncaseflow: " + real +
                          " unchanged: it cannot be decoded; 'caseflow edit " + real +
                          "' continues with what you wrote, which is in /") != std::string::npos);
    CHECK(copy(folder).find("total = mycket") != std::string::npos);
    CHECK(files(folder) == "RUN-319-2022.toml\n");
    CHECK(folder.shell("stat -c %a state/caseflow/edit/*").out == "600\n600\n600\n");
    CHECK(folder.run({"validate"}).err == "1 case: 0 errors, 0 warnings\n");
}

TEST_CASE("a line without CRLF in a file that has it gets it") {
    const Folder folder;
    const std::string path = "cases/2022/RUN-1-2022.toml";
    folder.write(path, "diarienummer = \"RUN/1/2022\"\r\ntitle = \"T\"\r\n"
                       "description = \"\"\"\r\nEtt.\r\n\"\"\"\r\n");
    folder.write("editor",
                 "#!/bin/sh\nsed -i 's/^Ett.*/&\\nTvå./; 2s/$/\\nunit = \"U\"/' \"$1\"\n");
    CHECK(folder.shell("chmod +x editor; EDITOR=./editor caseflow -q edit RUN/1/2022").code == 0);
    const std::string after = "diarienummer = \"RUN/1/2022\"\r\ntitle = \"T\"\r\nunit = \"U\"\r\n"
                              "description = \"\"\"\r\nEtt.\r\nTvå.\r\n\"\"\"\r\n";
    CHECK(folder.read(path) == after);
    folder.write("editor", "#!/bin/sh\nsed -i 's/\\r$//' \"$1\"\n"); // all of them, on purpose
    CHECK(folder.shell("EDITOR=./editor caseflow -q edit RUN/1/2022").code == 0);
    CHECK(folder.read(path) == replace_all(after, "\r\n", "\n"));
}

TEST_CASE("the second of two people who edit one case gets an error and keeps the copy") {
    const Folder folder;
    folder.with_real_register();
    const Result result = edit(folder, "sed -i 's/Åsa/Eva/' \"$1\"; caseflow set -q RUN/319/2022 "
                                       "officer.title=Strateg");
    CHECK(result.code == 1);
    CHECK(result.err.find("unchanged: it was changed by someone else meanwhile; 'caseflow edit ") !=
          std::string::npos);
    CHECK(folder.read(real).find("title = \"Strateg\"") != std::string::npos);
    CHECK(folder.read(real).find("Åsa") != std::string::npos);
    CHECK(copy(folder).find("Eva") != std::string::npos);
}

TEST_CASE("on a terminal a person is asked to go on, and may, in either language") {
    struct Talk {
        std::string answer;
        std::string language;
        std::string question;
        bool agrees = true;
    };
    for (const Talk& talk : {Talk{"y", "en", "edit it again? [Y/n]"},
                             {"ja", "sv", "[J/n]"},
                             {"jag vet inte", "sv", "[J/n]", false}}) {
        const Folder folder;
        folder.with_real_register();
        folder.write("editor",
                     "#!/bin/sh\nif [ -e once ]; then sed -i 's/^total.*/total = 1000000/' "
                     "\"$1\"; else touch once; sed -i 's/^total.*/total = mycket/' "
                     "\"$1\"; fi\n");
        const Result result =
            folder.shell("chmod +x editor; export EDITOR=./editor; (sleep 0.3; echo " +
                         talk.answer + ") | script -qec 'caseflow --lang " + talk.language +
                         " edit RUN/319/2022' /dev/null || echo no terminal");
        if (talk.agrees && result.out.find("no terminal") != std::string::npos) return;
        CHECK(result.out.find(talk.question) != std::string::npos);
        CHECK((folder.read(real).find("total = 1000000\n") != std::string::npos) == talk.agrees);
    }
}

TEST_CASE("edit of what is not there") {
    const Folder folder;
    folder.with_real_register();
    CHECK(folder.run({"edit", "RUN/1/2022"}).code == 1);
    CHECK(folder.run({"edit", "-"}).code == 2);
    CHECK(folder.run({"edit"}).code == 2);
}

TEST_CASE("an editor that removes what it edits changes nothing, and the next one begins anew") {
    const Folder folder;
    folder.with_real_register();
    const std::string before = folder.read(real);
    const Result result = edit(folder, "rm \"$1\"");
    CHECK(result.code == 1);
    CHECK(result.err == "caseflow: " + real + " unchanged: the editor deleted the copy\n");
    CHECK(folder.read(real) == before);
    CHECK(edit(folder, "sleep 1.1").code == 0);
    CHECK(copies(folder) == "");
}
