// Numbers that several clones reserve at one git remote: each is given once, and none without the
// remote.
#include "clones.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/resource.h>

using namespace caseflow::test;

namespace {

/// Seconds that all programs run so far have taken, whatever else the machine does.
double processor_time() {
    struct rusage used {};
    ::getrusage(RUSAGE_CHILDREN, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

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
    CHECK(given.err.ends_with("; if that made no case, take the number with --no-reserve\n"));
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
    make_clones(folder, eight_clones);
    check_each_once(folder, folder.shell(take_at_once()));
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
            "cannot reserve a number: the branch tracks no remote; name one, as in "
            "--reserve=origin\n");
    refused("git -C a branch -q -u origin/main && mv remote gone",
            "cannot read the numbers reserved at origin: ");
    refused("PATH=$(dirname \"$(command -v caseflow)\")",
            "git is not installed, or not in $PATH\n");
    const std::string outside = "cannot reserve a number: the register is not in a git work tree\n";
    refused("rm -rf a/.git", outside);
    CHECK(folder.shell("cd a && caseflow new RUN/1/2022 -n --reserve").err ==
          "caseflow: " + outside);
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
    CHECK(refused.err == "caseflow: RUN/2/2022 already exists: cases/2022/RUN-2-2022.toml; "
                         "'caseflow reserve RUN-2-2022' reserves its number\n");
    const Result reserved = folder.shell("cd a && caseflow reserve RUN-2-2022 RUN/3/2022");
    CHECK(reserved.code == 0);
    CHECK(reserved.out == "");
    CHECK(reserved.err == "reserved RUN/2/2022 at origin\nreserved RUN/3/2022 at origin\n");
    CHECK(folder.shell(log_of).out == "RUN/3/2022,b\nRUN/2/2022,b\nRUN/4/2022,b\nRUN/1/2022,b\n");
    CHECK(folder.shell("cd a && caseflow validate | grep number-reserved").out == "");
    const Result again = folder.shell("cd b && caseflow reserve RUN/3/2022");
    CHECK(again.code == 1);
    CHECK(again.err.starts_with("caseflow: RUN/3/2022 was reserved by b on 20"));
    CHECK(again.err.find("--no-reserve") == std::string::npos);
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
    // b's chain ends before a's number; so does c's, which belongs to the same person
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
    // and a branch of people is not a chain of numbers
    CHECK(folder
              .shell("cd a && git checkout -qb caseflow/topic && git add . && "
                     "git -c user.name=z commit -qm RUN/1/2022 && "
                     "caseflow validate | grep number-reserved")
              .out == "");
}

TEST_CASE("neither an option of git nor a repository of the register is a remote") {
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

TEST_CASE("a remote that can only be read reserves no number, and nothing is changed") {
    const Folder folder;
    make_clones(folder, "a");
    const auto refused = [&](const std::string& before, const std::string& reason) {
        CAPTURE(before);
        CHECK(folder.shell(before).code == 0);
        const std::string state = state_of(folder);
        for (const std::string number : {"--next RUN", "RUN/1/2022"})
            check_refused(folder, state,
                          folder.shell("cd a && caseflow new " + number + " --reserve"),
                          "origin refuses to reserve RUN/1/2022: ", reason);
    };
    // A read-only host, as git sees it: no program there takes a push.
    refused("git -C a config remote.origin.receivepack 'echo read only >&2; false'", "read only");
    refused("git -C a config --unset remote.origin.receivepack && "
            "git -C remote config receive.hideRefs refs/caseflow",
            "deny updating a hidden ref");
}
