#include "clones.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fmt/format.h>

namespace caseflow::test {
namespace {

std::size_t turns() {
    const char* const wanted = std::getenv("CASEFLOW_TURNS");
    return wanted == nullptr ? 2 : std::stoul(wanted);
}

} // namespace

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

void wrap_git(const Folder& folder, const std::string& script) {
    folder.write("bin/git", "#!/bin/sh\ngit=" + folder.shell("command -v git").out + script);
    CHECK(folder.shell("chmod +x bin/git").code == 0);
}

std::string state_of(const Folder& folder) {
    return folder
        .shell("git -C a status --porcelain --ignored && git -C a for-each-ref && "
               "git -C remote for-each-ref && ls -A a a/cases")
        .out;
}

void check_refused(const Folder& folder, const std::string& state, const Result& result,
                   const std::string& message, const std::string& reason) {
    CHECK(result.code == 2);
    CHECK(result.out == "");
    CHECK_MESSAGE(result.err.starts_with("caseflow: " + message), result.err);
    CHECK_MESSAGE(count(result.err, reason) > 0, result.err);
    CHECK(state_of(folder) == state);
}

std::string take_at_once() {
    return fmt::format("for name in {}; do (cd $name && for i in $(seq {}); do caseflow new "
                       "--next RUN --reserve; done) & done; wait",
                       eight_clones, turns());
}

void check_each_once(const Folder& folder, const Result& taken) {
    const std::size_t numbers = 8 * turns();
    const std::string chain = folder.shell(log_of).out;
    CHECK(taken.err == "");
    CHECK(count(taken.out, "\n") == numbers);
    CHECK(count(chain, "\n") == numbers);
    for (std::size_t number = 1; number <= numbers; ++number) {
        CAPTURE(number);
        CHECK(count(taken.out, fmt::format("RUN-{}-2022", number)) == 1);
        CHECK(count(chain, fmt::format("RUN/{}/2022,", number)) == 1);
    }
}

} // namespace caseflow::test
