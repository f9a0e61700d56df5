// Numbers that several clones take at one git remote: each is given once, and none without it.
#include "program.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace caseflow::test;

namespace {

/// A bare repository with a register, and clones of it: a, b, c …
void make_clones(const Folder& folder, const std::string& names) {
    folder.write("cases/register.toml", "organisation = \"X\"\n");
    const Result made = folder.shell(
        "git init -q --bare -b main remote && git init -q -b main first && mv cases first && "
        "cd first && git config user.name F && git config user.email f@x.se && git add cases && "
        "git commit -qm base && git push -q ../remote main && cd .. && for name in " +
        names + "; do git clone -q -c user.name=$name -c user.email=$name@x.se remote $name; done");
    CHECK(made.err == "");
    CHECK(made.code == 0);
}

/// Puts a `git` before the real one, which is "$git" in its script.
void wrap_git(const Folder& folder, const std::string& script) {
    folder.write("bin/git", "#!/bin/sh\ngit=" + folder.shell("command -v git").out + script);
    CHECK(folder.shell("chmod +x bin/git").code == 0);
}

const std::string with_wrapper = "PATH=$(pwd)/bin:$PATH && cd a && ";

const std::string log_of = "git -C remote log --format=%s,%an refs/caseflow/numbers/RUN/2022";

} // namespace

TEST_CASE("clones that reserve get different numbers, in one chain") {
    const Folder folder;
    make_clones(folder, "a b");
    CHECK(folder.shell("cd a && caseflow new --next RUN --reserve").out ==
          "cases/2022/RUN-1-2022.toml\n");
    CHECK(folder.shell("cd b && caseflow new --next RUN --reserve=origin").out ==
          "cases/2022/RUN-2-2022.toml\n");
    const Result given = folder.shell("cd b && caseflow new RUN/1/2022 --reserve");
    CHECK(given.code == 1);
    CHECK(given.err.starts_with("caseflow: RUN/1/2022 was reserved by a on 20"));
    CHECK(given.err.ends_with("; if no case came of that, take the number with --no-reserve\n"));
    CHECK(!folder.has("b/cases/2022/RUN-1-2022.toml"));
    CHECK(folder.shell("cd a && caseflow new RUN/7/2022 --reserve").code == 0);
    CHECK(folder.shell("cd b && caseflow new RUN/4/2022 --reserve").code == 0);
    CHECK(folder.shell("cd b && caseflow new --next RUN --reserve").out ==
          "cases/2022/RUN-8-2022.toml\n");
    CHECK(folder.shell(log_of).out ==
          "RUN/8/2022,b\nRUN/4/2022,b\nRUN/7/2022,a\nRUN/2/2022,b\nRUN/1/2022,a\n");
    CHECK(folder.shell("cd a && caseflow new --next RUN --reserve -n").code == 0);
    CHECK(folder.shell(log_of + " | wc -l").out == "5\n");
}

TEST_CASE("clones that reserve at once get all numbers, each once") {
    const Folder folder;
    make_clones(folder, "a b c");
    const Result taken = folder.shell(
        "for name in a b c; do (cd $name && for i in 1 2 3; do caseflow new --next RUN --reserve; "
        "done) & done; wait");
    CHECK(taken.err == "");
    CHECK(count(taken.out, "\n") == 9);
    for (int number = 1; number <= 9; ++number) {
        CHECK(count(taken.out, fmt::format("RUN-{}-2022", number)) == 1);
        CHECK(count(folder.shell(log_of).out, fmt::format("RUN/{}/2022,", number)) == 1);
    }
}

TEST_CASE("register.toml can ask for it, and for branches; --no-reserve does without") {
    const Folder folder;
    make_clones(folder, "a");
    folder.write("a/cases/register.toml", "[register]\nreserve = \"origin\"\nbranch_refs = true\n");
    CHECK(folder.shell("cd a && caseflow new --next RUN").code == 0);
    CHECK(folder.shell("cd a && caseflow new --next RUN --no-reserve").out ==
          "cases/2022/RUN-2-2022.toml\n");
    folder.write("text", "Diarienummer: RUN/5/2022\n\nBeslut\n\nX beslutar.\n");
    CHECK(folder.shell("cd a && caseflow -q import ../text --as RUN/5/2022").code == 0);
    CHECK(folder.shell("git -C remote log --format=%s caseflow/RUN-2022").out ==
          "RUN/5/2022\nRUN/1/2022\n");
}

TEST_CASE("without a remote that takes it there is no number and no file") {
    const Folder folder;
    make_clones(folder, "a");
    const auto refused = [&](const std::string& before, const std::string& message) {
        CAPTURE(before);
        const Result result =
            folder.shell(before + " && cd a && caseflow new --next RUN --reserve");
        CHECK(result.code == 2);
        CHECK(result.out == "");
        CHECK_MESSAGE(result.err.starts_with("caseflow: " + message), result.err);
        CHECK(!folder.has("a/cases/2022"));
    };
    refused("printf '#!/bin/sh\\necho not today; exit 1\\n' > remote/hooks/update && chmod +x "
            "remote/hooks/update",
            "origin refuses to reserve RUN/1/2022: remote: not today");
    refused("rm remote/hooks/update && git -C a branch -q --unset-upstream",
            "cannot reserve a number: the branch follows no remote; name one, as in "
            "--reserve=origin\n");
    refused("git -C a branch -q -u origin/main && mv remote gone",
            "cannot read the numbers given at origin: ");
    refused("rm -rf a/.git", "cannot reserve a number: the register is not in a git work tree\n");
}

TEST_CASE("a push whose reply is lost has taken the number, once") {
    const Folder folder;
    make_clones(folder, "a b");
    wrap_git(folder, "$git \"$@\"; status=$?\n"
                     "case \" $* \" in *' push '*) exit 1 ;; esac\nexit $status\n");
    CHECK(folder.shell(with_wrapper + "caseflow new --next RUN --reserve").out ==
          "cases/2022/RUN-1-2022.toml\n");
    CHECK(folder.shell("cd b && caseflow new --next RUN --reserve").out ==
          "cases/2022/RUN-2-2022.toml\n");
    CHECK(folder.shell(log_of).out == "RUN/2/2022,b\nRUN/1/2022,a\n");
}

TEST_CASE("killed after any call of git, a number is never given twice, and at most one is lost") {
    const Folder folder;
    make_clones(folder, "a b");
    wrap_git(folder, "left=$(($(cat ../left) - 1)); echo $left > ../left; $git \"$@\"; status=$?\n"
                     "[ $left = 0 ] && kill -9 $PPID\nexit $status\n");
    std::size_t lost = 0;
    bool was_killed = true;
    for (int call = 1; was_killed; ++call) {
        CAPTURE(call);
        REQUIRE(call < 20);
        folder.write("left", fmt::format("{}\n", call));
        was_killed = folder.shell(with_wrapper + "caseflow new --next RUN --reserve").out.empty();
        const std::string chain = folder.shell(log_of).out;
        const std::size_t gone = count(chain, "\n") - (was_killed ? 0 : 1);
        CHECK(gone <= lost + 1);
        lost = gone;
    }
    CHECK(lost > 0);
    CHECK(folder.shell("cd b && caseflow new --next RUN --reserve").code == 0);
    CHECK(folder.shell(log_of + " | cut -d, -f1 | sort | uniq -d").out == "");
    CHECK(folder.shell("ls a/cases/2022 b/cases/2022 | grep toml | sort | uniq -d").out == "");
}
