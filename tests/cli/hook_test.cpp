// README's git hook, taken from README, stops a commit with a broken case.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {

/// The fenced block of README that begins with a line.
std::string block_beginning(const std::string& line) {
    const std::string readme = repository_file("README.md");
    const std::size_t begin = readme.find("\n" + line + "\n") + 1;
    REQUIRE(begin != 0);
    return readme.substr(begin, readme.find("\n```", begin) + 1 - begin);
}

} // namespace

TEST_CASE("the hook lets a sound case pass, stops a broken one, and looks at what is staged") {
    const Folder folder;
    if (folder.shell("command -v git").code != 0) {
        MESSAGE("no git here: the hook is not tried");
        return;
    }
    folder.with_real_register();
    folder.write("repository/hook", block_beginning("#!/bin/sh"));
    const std::string git = "git -c user.name=a -c user.email=a@b.se ";
    const Result result = folder.shell(
        "cd repository && mv ../cases . && git init -q . && mv hook .git/hooks/pre-commit && chmod "
        "+x .git/hooks/pre-commit && git add cases && " +
        git +
        "commit -qm sound && echo sound is "
        "in\nsed -i 's/^total = .*/total = 1/' cases/2022/RUN-319-2022.toml && git add cases\n" +
        git +
        "commit -qm broken || echo broken is stopped\n"
        "CASEFLOW_REGISTER=$PWD/elsewhere; export CASEFLOW_REGISTER; mkdir elsewhere\n" +
        git +
        "commit -qm elsewhere || echo broken is stopped whatever the environment says\n"
        "rmdir elsewhere; unset CASEFLOW_REGISTER\n"
        "git checkout -q HEAD -- cases && caseflow set -q RUN/319/2022 unit=A && git add cases && "
        "caseflow set -q RUN/319/2022 funding.total=1\n" +
        git + "commit -qm staged && echo what is staged is in\nls -A .");
    CHECK(result.err.starts_with("cases/2022/RUN-319-2022.toml:22:9: error: "));
    CHECK(result.out == "sound is in\nbroken is stopped\nbroken is stopped whatever the "
                        "environment says\nwhat is staged is in\n.git\ncases\n");
}
