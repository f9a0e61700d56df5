// Numbers that several clones take at one git remote: each is given once, and none without it.
#include "program.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <optional>
#include <sys/resource.h>

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

/// Runs a line of the shell while the remote, at $URL, is where all clones push to by smart HTTP.
/// Nothing if there is no server for it here.
std::optional<Result> over_http(const Folder& folder, const std::string& options,
                                const std::string& line) {
    folder.write("line", "for clone in [abc]; do git -C $clone remote set-url origin $URL; done\n" +
                             line + "\n");
    Result result = folder.shell("python3 " + repository_path("tests/http/serve") + " " + options +
                                 " remote sh line");
    if (result.code != 77) return result;
    MESSAGE("git http-backend is not installed; skipped");
    return std::nullopt;
}

/// All that a refused number must leave as it was: files, changes, references here and there.
std::string state_of(const Folder& folder) {
    return folder
        .shell("git -C a status --porcelain --ignored && git -C a for-each-ref && "
               "git -C remote for-each-ref && ls -A a a/cases")
        .out;
}

/// Seconds that all programs run so far have taken, whatever else the machine does.
double processor_time() {
    struct rusage used {};
    ::getrusage(RUSAGE_CHILDREN, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

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
    refused("PATH=$(dirname \"$(command -v caseflow)\")",
            "git is not installed, or not in $PATH\n");
    refused("rm -rf a/.git", "cannot reserve a number: the register is not in a git work tree\n");
}

TEST_CASE("the number of a case that is there already is reserved for who made it") {
    const Folder folder;
    make_clones(folder, "a b");
    CHECK(folder
              .shell("cd b && caseflow new --next RUN --reserve && caseflow new RUN/2/2022 && "
                     "caseflow new RUN/3/2022 && git add . && git commit -qm cases && "
                     "git push -q && git -C ../a pull -q && caseflow new --next RUN --reserve && "
                     "cd ../a && git fetch -q origin '+refs/caseflow/*:refs/caseflow/*'")
              .code == 0);
    const std::string missing =
        "RUN/2/2022 was never reserved; the series has reserved its numbers "
        "since ";
    CHECK(folder.shell("cd a && caseflow validate").out.find(missing) != std::string::npos);
    const Result refused = folder.shell("cd a && caseflow new RUN/2/2022 --reserve");
    CHECK(refused.code == 1);
    CHECK(refused.err == "caseflow: RUN/2/2022 exists already: cases/2022/RUN-2-2022.toml; "
                         "'caseflow reserve RUN-2-2022' reserves its number\n");
    const Result reserved = folder.shell("cd a && caseflow reserve RUN-2-2022 RUN/3/2022");
    CHECK(reserved.code == 0);
    CHECK(reserved.out == "");
    CHECK(reserved.err == "RUN/2/2022 is reserved at origin\nRUN/3/2022 is reserved at origin\n");
    CHECK(folder.shell(log_of).out == "RUN/3/2022,b\nRUN/2/2022,b\nRUN/4/2022,b\nRUN/1/2022,b\n");
    CHECK(folder.shell("cd a && caseflow validate | grep number-reserved").out == "");
    const Result again = folder.shell("cd b && caseflow reserve RUN/3/2022");
    CHECK(again.code == 1);
    CHECK(again.err.starts_with("caseflow: RUN/3/2022 was reserved by b on 20"));
    CHECK(folder.shell("cd a && caseflow reserve RUN/9/2022").code == 1);
}

TEST_CASE("validate says nothing false of a chain that the clone has not, or has only in part") {
    const Folder folder;
    make_clones(folder, "a b c");
    CHECK(folder
              .shell("git -C c config user.name a && git -C c config user.email a@x.se && "
                     "cd b && caseflow new --next RUN --reserve && git add . && "
                     "git commit -qm one && git push -q && cd ../c && git pull -q && "
                     "git fetch -q origin '+refs/caseflow/*:refs/caseflow/*' && "
                     "cd ../a && git pull -q && caseflow new --next RUN --reserve && "
                     "git add . && git commit -qm two && git push -q && "
                     "git -C ../b pull -q && git -C ../c pull -q")
              .code == 0);
    // b's chain ends before a's number; c's too, and there it is the same person's
    for (const std::string clone : {"a", "b", "c"}) {
        CAPTURE(clone);
        CHECK(folder.shell("cd " + clone + " && caseflow validate | grep number-reserved").out ==
              "");
    }
    CHECK(folder
              .shell("git clone -q remote new && cd new && caseflow validate | "
                     "grep number-reserved")
              .out == "");
}

TEST_CASE("validate compares with the branches of numbers that a fetch has brought") {
    const Folder folder;
    make_clones(folder, "a b");
    for (const char* clone : {"a", "b"})
        folder.write(std::string(clone) + "/cases/register.toml",
                     "[register]\nreserve = \"origin\"\nbranch_refs = true\n");
    CHECK(folder.shell("cd a && caseflow new --next RUN").code == 0);
    CHECK(folder.shell("cd b && git fetch -q && caseflow new RUN/1/2022 --no-reserve").code == 0);
    const std::string taken = "RUN/1/2022 was reserved by a on ";
    CHECK(folder.shell("cd b && caseflow validate").out.find(taken) != std::string::npos);
    CHECK(folder.shell("cd b && git pack-refs --all && caseflow validate").out.find(taken) !=
          std::string::npos);
    CHECK(folder.shell("cd a && git fetch -q && caseflow validate | grep number-reserved").out ==
          "");
    // nor is a branch of people a chain of numbers
    CHECK(folder
              .shell("cd a && git checkout -qb caseflow/topic && git add . && "
                     "git -c user.name=z commit -qm RUN/1/2022 && "
                     "caseflow validate | grep number-reserved")
              .out == "");
}

TEST_CASE("what would be an option of git is not a remote, nor is a repository of the register's") {
    const Folder folder;
    make_clones(folder, "a");
    const auto refused = [&](const std::string& command, int code, const std::string& message) {
        CAPTURE(command);
        const Result result = folder.shell("cd a && caseflow " + command);
        CHECK(result.code == code);
        CHECK_MESSAGE(result.err.starts_with("caseflow: " + message), result.err);
        CHECK(!folder.has("a/ran"));
        CHECK(!folder.has("a/cases/2022"));
    };
    const std::string option = "--upload-pack=touch $PWD/ran";
    refused("new --next RUN \"--reserve=" + option + "\"", 2, "cannot reserve a number: '--upload");
    refused("new --next RUN \"--reserve=$(printf 'a\\033b')\"", 2, "cannot reserve a number: 'a");
    folder.write("a/cases/register.toml", "[register]\nreserve = \"--upload-pack=touch ran\"\n");
    const std::string found = "cases/register.toml:2:11: '--upload-pack=touch ran' is not the name "
                              "of a git remote; write one, as in reserve = \"origin\" [key-type]";
    refused("new --next RUN", 1, found);
    CHECK(folder.shell("cd a && caseflow validate").out.find("is not the name of a git remote") !=
          std::string::npos);
    CHECK(folder
              .shell("cd a && git init -q --bare cases/own && "
                     "printf '#!/bin/sh\ntouch ../../ran\n' > cases/own/hooks/update && "
                     "chmod +x cases/own/hooks/update")
              .code == 0);
    for (const char* path : {"own", "./own"}) {
        folder.write("a/cases/register.toml",
                     std::string("[register]\nreserve = \"") + path + "\"\n");
        refused("new --next RUN", 2, "cannot reserve a number: register.toml names the remote '");
    }
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

TEST_CASE("a number that a killed run has reserved is told in its clone until it has a case") {
    const Folder folder;
    make_clones(folder, "a b");
    wrap_git(folder, "$git \"$@\"; status=$?\n"
                     "case \" $* \" in *' push '*) kill -9 $PPID ;; esac\nexit $status\n");
    CHECK(folder.shell(with_wrapper + "caseflow new --next RUN --reserve").code != 0);
    const std::string day = folder
                                .shell("git -C remote log -1 --format=%ad --date=short "
                                       "refs/caseflow/numbers/RUN/2022 | tr -d '\\n'")
                                .out;
    CHECK(folder.shell("cd a && caseflow validate").out ==
          "cases/2022/RUN-1-2022.toml:1:1: note: RUN/1/2022 may have been reserved here on " + day +
              ", by a run that was ended; the next number that is reserved shows whether it was\n");
    const std::string lost = "RUN/1/2022 was reserved here on " + day +
                             ", but no case was made of it; 'caseflow new RUN-1-2022 "
                             "--no-reserve' makes one\n";
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
    CHECK(folder.shell("git -C a for-each-ref refs/caseflow-begun | wc -l").out == "1\n");
}

TEST_CASE("a number that another clone was faster to reserve is not told as left over") {
    const Folder folder;
    make_clones(folder, "a b");
    wrap_git(folder, "case \" $* \" in *' push '*) (cd ../b && PATH=${PATH#*:} caseflow new --next "
                     "RUN --reserve >&2); $git \"$@\"; kill -9 $PPID ;; esac\nexec $git \"$@\"\n");
    CHECK(folder.shell(with_wrapper + "caseflow new --next RUN --reserve").code != 0);
    CHECK(folder.shell("cd a && caseflow new --next RUN --reserve").err == "");
    CHECK(folder.shell("cd a && caseflow validate | grep reserved").out == "");
    CHECK(folder.shell(log_of).out == "RUN/2/2022,a\nRUN/1/2022,b\n");
}

TEST_CASE("after 20 000 numbers the next one costs less than twice the first") {
    const Folder folder;
    make_clones(folder, "a");
    std::string chain;
    for (int number = 1; number <= 20'000; ++number) {
        const std::string message = fmt::format("BIG/{0}/2022\n\nHighest: {0}\n", number);
        chain +=
            fmt::format("commit refs/caseflow/numbers/BIG/2022\ncommitter a <a@x.se> {} +0000\n"
                        "data {}\n{}\n",
                        1'656'000'000 + number, message.size(), message);
    }
    folder.write("chain", chain);
    CHECK(folder.shell("git -C remote fast-import --quiet < chain").code == 0);
    const auto least_cost = [&](const std::vector<std::string>& series) {
        double least = 1e9;
        for (const std::string& name : series) {
            const double before = processor_time();
            CHECK(folder.shell("cd a && caseflow new --next " + name + " --reserve").code == 0);
            least = std::min(least, processor_time() - before);
        }
        return least;
    };
    const double first = least_cost({"A", "B", "C"});
    const double next = least_cost({"BIG", "BIG", "BIG", "BIG"});
    MESSAGE("first ", first, " s, next ", next, " s");
    CHECK(next < 2 * first);
    CHECK(folder.has("a/cases/2022/BIG-20004-2022.toml"));
}

TEST_CASE("over smart HTTP clones that reserve at once get all numbers, each once") {
    const Folder folder;
    make_clones(folder, "a b c");
    CHECK(folder.shell("git -C remote config http.receivepack true").code == 0);
    const auto taken = over_http(folder, "",
                                 "for name in a b c; do (cd $name && for i in 1 2 3; do "
                                 "caseflow new --next RUN --reserve; done) & done; wait");
    if (!taken) return;
    CHECK(taken->err == "");
    CHECK(count(taken->out, "\n") == 9);
    for (int number = 1; number <= 9; ++number) {
        CHECK(count(taken->out, fmt::format("RUN-{}-2022", number)) == 1);
        CHECK(count(folder.shell(log_of).out, fmt::format("RUN/{}/2022,", number)) == 1);
    }
}

TEST_CASE("over smart HTTP a push whose reply is cut has taken the number, once") {
    const Folder folder;
    make_clones(folder, "a b");
    CHECK(folder.shell("git -C remote config http.receivepack true").code == 0);
    const auto taken = over_http(folder, "--cut 2",
                                 "cd a && caseflow new --next RUN --reserve && "
                                 "caseflow new RUN/7/2022 --reserve && "
                                 "cd ../b && caseflow new --next RUN --reserve");
    if (!taken) return;
    CHECK(taken->err == "");
    CHECK(taken->out ==
          "cases/2022/RUN-1-2022.toml\ncases/2022/RUN-7-2022.toml\ncases/2022/RUN-8-2022.toml\n");
    CHECK(folder.shell(log_of).out == "RUN/8/2022,b\nRUN/7/2022,a\nRUN/1/2022,a\n");
}

TEST_CASE("over smart HTTP a remote that is gone after the push may have the number, and is told") {
    const Folder folder;
    make_clones(folder, "a");
    CHECK(folder.shell("git -C remote config http.receivepack true").code == 0);
    const auto taken =
        over_http(folder, "--cut 1 --gone 1", "cd a && caseflow new --next RUN --reserve");
    if (!taken) return;
    CHECK(taken->code == 2);
    CHECK_MESSAGE(taken->err.starts_with("caseflow: cannot tell whether RUN/1/2022 was reserved: "
                                         "cannot read the numbers given at origin: fatal: unable "
                                         "to access 'http://127.0.0.1:"),
                  taken->err);
    CHECK(!folder.has("a/cases/2022"));
    CHECK(folder
              .shell("cd a && git remote set-url origin ../remote && "
                     "caseflow new --next RUN --reserve")
              .out == "cases/2022/RUN-2-2022.toml\n");
}

/// Checks that a run which has got no number says so, ends with 2 and has changed nothing.
void check_refused(const Folder& folder, const std::string& state, const Result& result,
                   const std::string& message, const std::string& reason) {
    CHECK(result.code == 2);
    CHECK(result.out == "");
    CHECK_MESSAGE(result.err.starts_with("caseflow: " + message), result.err);
    CHECK_MESSAGE(count(result.err, reason) > 0, result.err);
    CHECK(state_of(folder) == state);
}

TEST_CASE("over smart HTTP a remote that does not take the number changes nothing") {
    const Folder folder;
    make_clones(folder, "a");
    const auto refused = [&](const std::string& before, const std::string& options,
                             const std::string& message, const std::string& reason) {
        CAPTURE(before);
        CHECK(folder.shell(before).code == 0);
        const std::string state = state_of(folder);
        if (const auto result =
                over_http(folder, options, "cd a && caseflow new --next RUN --reserve"))
            check_refused(folder, state, *result, message, reason);
    };
    const std::string no_number = "origin refuses to reserve RUN/1/2022: ";
    refused("git -C remote config http.receivepack false", "", no_number,
            "The requested URL returned error: 403");
    refused("git -C remote config http.receivepack true && cd remote/hooks && "
            "printf '#!/bin/sh\necho not today; exit 1\n' > pre-receive && chmod +x pre-receive",
            "", no_number, "remote: not today");
    refused("true", "--password",
            "cannot read the numbers given at origin: ", "terminal prompts disabled");
}

TEST_CASE("no program asks for a password, whatever is set up to ask") {
    const Folder folder;
    make_clones(folder, "a");
    folder.write("ask", "#!/bin/sh\ntouch \"${0%/*}/asked\"\necho guess\n");
    CHECK(folder.shell("chmod +x ask && git -C a config core.askPass $PWD/ask").code == 0);
    const std::string asking = "export GIT_ASKPASS=$PWD/ask SSH_ASKPASS=$PWD/ask DISPLAY=:9 "
                               "SSH_ASKPASS_REQUIRE=prefer && cd a && ";
    if (const auto refused =
            over_http(folder, "--password", asking + "caseflow new --next RUN --reserve"))
        CHECK(refused->code == 2);
    CHECK(!folder.has("asked"));
    wrap_git(folder, "echo \"$SSH_ASKPASS_REQUIRE $SSH_ASKPASS\" >> ../asks\nexec $git \"$@\"\n");
    CHECK(folder
              .shell("git -C a remote set-url origin ../remote && PATH=$PWD/bin:$PATH && " +
                     asking + "caseflow new --next RUN --reserve")
              .code == 0);
    CHECK(folder.shell("sort -u asks").out == "force false\n");
}

TEST_CASE("a remote that can only be read gives no number, and nothing is changed") {
    const Folder folder;
    make_clones(folder, "a");
    const auto refused = [&](const std::string& before, const std::string& reason) {
        CAPTURE(before);
        CHECK(folder.shell(before).code == 0);
        const std::string state = state_of(folder);
        check_refused(folder, state, folder.shell("cd a && caseflow new --next RUN --reserve"),
                      "origin refuses to reserve RUN/1/2022: ", reason);
    };
    // What a host that serves reading only is to git: there is no program that takes a push.
    refused("git -C a config remote.origin.receivepack 'echo read only >&2; false'", "read only");
    refused("git -C a config --unset remote.origin.receivepack && "
            "git -C remote config receive.hideRefs refs/caseflow",
            "deny updating a hidden ref");
}
