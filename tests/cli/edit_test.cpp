// edit works on a copy, and loses nothing of what either of two people writes.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {

const std::string real = "cases/2022/RUN-319-2022.toml";

/// Runs edit with a line of a shell as the editor; "$1" is the file.
Result edit(const Folder& folder, const std::string& editor) {
    folder.write("editor", "#!/bin/sh\n" + editor + "\n");
    return folder.shell("chmod +x editor; EDITOR=./editor caseflow edit RUN/319/2022");
}

std::string files(const Folder& folder) {
    return folder.shell("ls -A cases/2022").out;
}

} // namespace

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

TEST_CASE("VISUAL goes before EDITOR, and either may be several words") {
    const Folder folder;
    folder.with_real_register();
    const Result result = folder.shell(
        "EDITOR=false VISUAL=\"sed -i s/strand/x/ -e 's/Anna H/Annan H/'\" caseflow edit "
        "RUN/319/2022 2>&1; VISUAL= EDITOR='sed -i -e s/Anna/Bo/' caseflow edit RUN/319/2022 2>&1");
    CHECK(result.out.ends_with(real + " changed\n"));
    CHECK(folder.read(real).find("Bo") != std::string::npos);
}

TEST_CASE("nothing changed, nothing written") {
    const Folder folder;
    folder.with_real_register();
    const std::string stat = "stat -c %i.%y " + real;
    const std::string before = folder.shell(stat).out;
    const Result result = edit(folder, "touch \"$1\"");
    CHECK(result.code == 0);
    CHECK(result.err == real + " unchanged\n");
    CHECK(folder.shell(stat).out == before);
    const Result failed = edit(folder, "exit 3");
    CHECK(failed.code == 1);
    CHECK(failed.err == "caseflow: " + real + " is as it was: the editor ended with 3\n");
    CHECK(files(folder) == "RUN-319-2022.toml\n");
}

TEST_CASE("what does not decode is told and kept beside the case, which stays") {
    const Folder folder;
    folder.with_real_register();
    const std::string before = folder.read(real);
    const Result result = edit(folder, "sed -i 's/^total.*/total = mycket/' \"$1\"");
    CHECK(result.code == 1);
    CHECK(result.out == "");
    CHECK(folder.read(real) == before);
    const std::size_t at = result.err.rfind("what you wrote is in ");
    REQUIRE(at != std::string::npos);
    const std::string kept = replaced(result.err.substr(at + 21), "\n", "");
    CHECK(kept.starts_with("cases/2022/."));
    CHECK(folder.read(kept).find("total = mycket") != std::string::npos);
    CHECK(result.err.starts_with(kept + ":22:9: error: "));
    CHECK(result.err.find("\ncaseflow: " + real + " is as it was: it does not decode; ") !=
          std::string::npos);
    CHECK(folder.run({"validate"}).err == "1 case: 0 errors, 0 warnings\n");
}

TEST_CASE("the second of two who edit one case is told, and loses nothing") {
    const Folder folder;
    folder.with_real_register();
    const Result result = edit(folder, "sed -i 's/Åsa/Eva/' \"$1\"; caseflow set -q RUN/319/2022 "
                                       "officer.title=Strateg");
    CHECK(result.code == 1);
    const std::size_t at = result.err.rfind("it changed meanwhile; what you wrote is in ");
    REQUIRE(at != std::string::npos);
    CHECK(folder.read(real).find("title = \"Strateg\"") != std::string::npos);
    CHECK(folder.read(real).find("Åsa") != std::string::npos);
    CHECK(folder.read(replaced(result.err.substr(at + 43), "\n", "")).find("Eva") !=
          std::string::npos);
}

TEST_CASE("on a terminal a person is asked to go on, and may") {
    const Folder folder;
    folder.with_real_register();
    folder.write("editor", "#!/bin/sh\nif [ -e once ]; then sed -i 's/^total.*/total = 1000000/' "
                           "\"$1\"; else touch once; sed -i 's/^total.*/total = mycket/' \"$1\"; "
                           "fi\n");
    const Result result =
        folder.shell("chmod +x editor; export EDITOR=./editor; (sleep 0.3; echo y) | script -qec "
                     "'caseflow edit RUN/319/2022' /dev/null || echo no terminal");
    if (result.out.find("no terminal") != std::string::npos) return;
    CHECK(result.out.find("edit it again? [Y/n]") != std::string::npos);
    CHECK(result.out.find("changed\r\n") != std::string::npos);
    CHECK(folder.read(real).find("total = 1000000\n") != std::string::npos);
}

TEST_CASE("edit of what is not there") {
    const Folder folder;
    folder.with_real_register();
    CHECK(folder.run({"edit", "RUN/1/2022"}).code == 1);
    CHECK(folder.run({"edit", "-"}).code == 2);
    CHECK(folder.run({"edit"}).code == 2);
}
