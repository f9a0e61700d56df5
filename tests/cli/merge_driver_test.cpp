// Git merges the register's files with caseflow: installed by `merge --install`, run by git itself.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {

/// A repository with the real register, the driver installed, and a branch `other`.
std::string begin() {
    return "git init -q -b main . && git config user.name A && git config user.email a@b.se && "
           "caseflow -q merge --install && git add cases && git commit -qm base && "
           "git checkout -qb other && ";
}

/// Commits one change on `other` and one on `main`, and merges them.
Result merge(const Folder& folder, const std::string& theirs, const std::string& ours) {
    folder.with_real_register();
    return folder.shell(begin() + "caseflow -q set RUN/319/2022 " + theirs +
                        " && git commit -qam theirs && git checkout -q main && "
                        "caseflow -q set RUN/319/2022 " +
                        ours + " && git commit -qam ours && git merge -q other >/dev/null");
}

} // namespace

TEST_CASE("git merges two changes of a case by keys") {
    const Folder folder;
    const Result result = merge(folder, "unit=Kansliet 'officer.phone=1'", "closed=2024-02-01");
    CHECK(result.err == "");
    CHECK(result.code == 0);
    CHECK(folder.shell("git diff -U0 HEAD~2 | grep '^[-+][a-z]'; git status --porcelain").out ==
          "-unit = \"Näringsliv och samhällsbyggnad\"\n+unit = \"Kansliet\"\n+closed = 2024-02-01\n"
          "-phone = \"063146529\"\n+phone = \"1\"\n");
}

TEST_CASE("a conflict is reported to git, and marked in the file") {
    const Folder folder;
    const Result result = merge(folder, "title=A", "title=B unit=C");
    CHECK(result.code == 1);
    CHECK(result.err == "caseflow: cases/2022/RUN-319-2022.toml: 1 place in conflict; choose "
                        "between the versions after <<<<<<< and =======, and remove the three "
                        "markers\n");
    CHECK(folder.shell("git status --porcelain; git diff --diff-filter=U --name-only").out ==
          "UU cases/2022/RUN-319-2022.toml\ncases/2022/RUN-319-2022.toml\n");
    CHECK(folder.read("cases/2022/RUN-319-2022.toml")
              .find("<<<<<<< ours\ntitle = \"B\"\n=======\ntitle = \"A\"\n>>>>>>> theirs\n") !=
          std::string::npos);
}

TEST_CASE("an error that neither side had is a conflict") {
    const Folder folder;
    const Result result = merge(folder, "project.start=2024-03-01 project.end=2024-12-31",
                                "project.end=2024-02-01 project.start=2023-01-01");
    CHECK(result.code == 1);
    folder.write(
        "b", "diarienummer = \"RUN/1/2022\"\n\n[project]\nstart = 2022-01-01\nend = 2022-12-31\n");
    folder.write(
        "o", "diarienummer = \"RUN/1/2022\"\n\n[project]\nstart = 2022-11-01\nend = 2022-12-31\n");
    folder.write(
        "t", "diarienummer = \"RUN/1/2022\"\n\n[project]\nstart = 2022-01-01\nend = 2022-10-31\n");
    const Result shown = folder.run({"merge", "--dry-run", "b", "o", "t", "x.toml"});
    CHECK(shown.out == "--- a/x.toml\n+++ b/x.toml\n@@ -2,4 +2,4 @@\n \n [project]\n start = "
                       "2022-11-01\n-end = 2022-12-31\n+end = 2022-10-31\n");
    CHECK(shown.code == 1);
    CHECK(folder.run({"merge", "b", "o", "t"}).code == 1);
    CHECK(folder.read("o") ==
          "diarienummer = \"RUN/1/2022\"\n\n[project]\nstart = 2022-11-01\nend = 2022-10-31\n");
    const Result lost = folder.run({"merge", "b", "o", "gone"});
    CHECK(lost.code == 2);
    CHECK(lost.err == "caseflow: cannot read gone: No such file or directory\n");
}

TEST_CASE("merge --install says what it wrote, and writes it once") {
    const Folder folder;
    folder.write("cases/.gitattributes", "*.pdf binary");
    CHECK(folder.run({"merge", "--install"}).err ==
          "caseflow: cases is not in a git work tree; 'git init' creates one\n");
    CHECK(folder.shell("git init -q .").code == 0);
    const Result first = folder.run({"merge", "--install"});
    CHECK(first.code == 0);
    CHECK(first.err == "merge.caseflow.driver is 'caseflow merge %O %A %B %P' in this clone's git "
                       "configuration\nadded '*.toml merge=caseflow' to cases/.gitattributes\n");
    CHECK(folder.read("cases/.gitattributes") == "*.pdf binary\n*.toml merge=caseflow\n");
    CHECK(folder.run({"merge", "--install"}).code == 0);
    CHECK(folder.read("cases/.gitattributes") == "*.pdf binary\n*.toml merge=caseflow\n");
    const std::string line = "*.toml merge=caseflow\n";
    folder.write("cases/.gitattributes", line + "*.toml -merge\n");
    CHECK(folder.run({"merge", "--install", "--dry-run"}).out ==
          "--- a/cases/.gitattributes\n+++ b/cases/.gitattributes\n@@ -1,2 +1,3 @@\n"
          " *.toml merge=caseflow\n *.toml -merge\n+*.toml merge=caseflow\n");
    CHECK(folder.run({"merge", "--install"}).code == 0);
    CHECK(folder.read("cases/.gitattributes") == line + "*.toml -merge\n" + line);
    folder.write("cases/.gitattributes", line);
    folder.write(".git/info/attributes", "*.toml merge=union\n");
    const Result overruled = folder.run({"merge", "--install"});
    CHECK(overruled.code == 2);
    CHECK(overruled.err.ends_with(
        "caseflow: git still merges cases with 'union', which another attributes file sets; "
        "'git help attributes' lists those files\n"));
    CHECK(folder.read("cases/.gitattributes") == line);
    CHECK(folder.run({"merge", "--install", "x"}).err ==
          "caseflow: unexpected operand 'x'; --install takes none\n");
}

TEST_CASE("merge writes nothing over what another process has written meanwhile") {
    const Folder folder;
    folder.with_real_register();
    const Result result =
        folder.shell("cp " + real + " base; sed s/Anna/Bo/ base >theirs; flock " + real +
                     " sh -c 'touch held; "
                     "sleep 0.6; echo >>" +
                     real +
                     "' & while [ ! -e held ]; do sleep 0.02; done; "
                     "caseflow merge base " +
                     real + " theirs; code=$?; wait; exit $code");
    CHECK(result.code == 1);
    CHECK(result.err == "caseflow: " + real + " was changed meanwhile; nothing is written\n");
    CHECK(folder.read(real) == folder.read("base") + "\n");
}
