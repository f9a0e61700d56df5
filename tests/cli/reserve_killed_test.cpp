// The traces of runs killed while they reserve a number, and the reports of them.
#include "clones.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace caseflow::test;

namespace {

const std::string marks_in_a = "git -C a for-each-ref --format='%(subject)' refs/caseflow-begun";

/// Reserves a number of RUN in clone a, by a run that is killed once it has pushed.
void reserve_and_die(const Folder& folder) {
    wrap_git(folder, "$git \"$@\"; status=$?\n"
                     "case \" $* \" in *' push '*) kill -9 $PPID ;; esac\nexit $status\n");
    CHECK(folder.shell(with_wrapper + "caseflow new --next RUN --reserve").code != 0);
}

} // namespace

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
    const std::string fetch = "git fetch -q origin '+refs/caseflow/*:refs/caseflow/*' && ";
    const std::string told = folder
                                 .shell("cd a && " + fetch +
                                        "caseflow validate | sed -n 's/.*note: \\([^ ]*\\) was "
                                        "reserved here.*/\\1/p'")
                                 .out;
    const std::string without_case =
        folder
            .shell("git -C remote log --reverse --author=a --format=%s "
                   "refs/caseflow/numbers/RUN/2022 | while read number; do "
                   "[ -e a/cases/2022/$(echo $number | tr / -).toml ] || echo $number; done")
            .out;
    CHECK(told == without_case);
    CHECK(told != "");
    CHECK(folder.shell("cd b && " + fetch + "caseflow validate | grep 'reserved here'").out == "");
}

TEST_CASE("a number that a killed run has reserved is reported in its clone until it has a case") {
    const Folder folder;
    make_clones(folder, "a b");
    reserve_and_die(folder);
    const std::string day = folder
                                .shell("git -C remote log -1 --format=%ad --date=short "
                                       "refs/caseflow/numbers/RUN/2022 | tr -d '\\n'")
                                .out;
    CHECK(folder.shell("cd a && caseflow validate").out ==
          "cases/2022/RUN-1-2022.toml:1:1: note: RUN/1/2022 may have been reserved here on " + day +
              ", by a run that was interrupted; the next reservation shows whether it was\n");
    const std::string lost = "RUN/1/2022 was reserved here on " + day +
                             ", but has no case; 'caseflow new RUN-1-2022 --no-reserve' "
                             "creates one\n";
    const Result next = folder.shell("cd a && caseflow new --next RUN --reserve");
    CHECK(next.out == "cases/2022/RUN-2-2022.toml\n");
    CHECK(next.err == "caseflow: " + lost);
    CHECK(folder.shell("cd a && git gc -q && caseflow validate | grep reserved").out ==
          "cases/2022/RUN-1-2022.toml:1:1: note: " + lost);
    CHECK(folder
              .shell("cd a && caseflow new RUN-1-2022 --no-reserve && caseflow validate | "
                     "grep reserved")
              .out == "cases/2022/RUN-1-2022.toml\n");
    CHECK(folder.shell("cd a && caseflow new --next RUN --reserve").err == "");
    CHECK(folder.shell(marks_in_a).out == "");
}

TEST_CASE("a number that another clone was faster to reserve is not reported as left over") {
    const Folder folder;
    make_clones(folder, "a b");
    wrap_git(folder, "case \" $* \" in *' push '*) (cd ../b && PATH=${PATH#*:} caseflow new --next "
                     "RUN --reserve >&2); $git \"$@\"; kill -9 $PPID ;; esac\nexec $git \"$@\"\n");
    CHECK(folder.shell(with_wrapper + "caseflow new --next RUN --reserve").code != 0);
    CHECK(folder.shell(marks_in_a).out == "RUN/1/2022\n");
    CHECK(folder.shell("cd a && caseflow new --next RUN --reserve").err == "");
    CHECK(folder.shell(marks_in_a).out == "");
    CHECK(folder.shell("cd a && caseflow validate | grep reserved").out == "");
    CHECK(folder.shell(log_of).out == "RUN/2/2022,a\nRUN/1/2022,b\n");
}

TEST_CASE("a mark stays while its number may be reserved, and goes once that has a case") {
    const Folder folder;
    make_clones(folder, "a");
    wrap_git(folder, "case \" $* \" in *' push '*) kill -9 $PPID ;; esac\nexec $git \"$@\"\n");
    CHECK(folder.shell(with_wrapper + "caseflow new --next RUN --reserve").code != 0);
    CHECK(folder.shell("cd a && caseflow new --next KS --reserve").err ==
          "caseflow: RUN/1/2022 may have been reserved here on " +
              folder.shell("date -u +%F | tr -d '\\n'").out +
              ", by a run that was interrupted; the next reservation shows whether it was\n");
    CHECK(folder.shell(marks_in_a).out == "RUN/1/2022\n");
    CHECK(folder.shell("cd a && caseflow new RUN/1/2022 && caseflow new --next KS --reserve").err ==
          "");
    CHECK(folder.shell(marks_in_a).out == "");
}

TEST_CASE("whatever reserves a number reports once the number that a killed run has left") {
    const Folder folder;
    make_clones(folder, "a");
    reserve_and_die(folder);
    const std::string left = "RUN/1/2022 was reserved here on ";
    const auto tells = [&](const std::string& command) {
        const Result result = folder.shell("cd a && caseflow " + command);
        CHECK(result.code == 0);
        return count(result.err, left);
    };
    CHECK(tells("new RUN/2/2022 --reserve") == 1);
    folder.write("one.txt", "Beslut RUN/3/2022\n");
    folder.write("two.txt", "Beslut RUN/4/2022\n");
    folder.write("three.txt", "Beslut RUN/5/2022\n");
    CHECK(tells("import ../one.txt --reserve") == 1);
    CHECK(tells("import ../two.txt ../three.txt --reserve") == 1);
    CHECK(tells("new RUN/6/2022") == 0);
    CHECK(tells("reserve RUN/6/2022") == 1);
    CHECK(tells("new RUN/1/2022 --no-reserve") == 0);
    CHECK(tells("new RUN/7/2022 --reserve") == 0);
    CHECK(folder.shell(marks_in_a).out == "");
}

TEST_CASE("a case is made even if git cannot tell what earlier runs have left") {
    const Folder folder;
    make_clones(folder, "a");
    wrap_git(folder, "case \" $* \" in *' for-each-ref '*) echo no >&2; exit 1 ;; esac\n"
                     "exec $git \"$@\"\n");
    const Result made = folder.shell(with_wrapper + "caseflow new --next RUN --reserve");
    CHECK(made.code == 0);
    CHECK(made.out == "cases/2022/RUN-1-2022.toml\n");
    CHECK(made.err == "caseflow: cannot tell which numbers earlier runs have left: "
                      "git for-each-ref failed: no\n");
}
