// Numbers that clones reserve at a remote over smart HTTP, by git http-backend on this machine.
#include "clones.hpp"

#include <doctest/doctest.h>
#include <optional>

using namespace caseflow::test;

namespace {

/// Clones of a remote that takes pushes over HTTP.
void make_http_clones(const Folder& folder, const std::string& names) {
    make_clones(folder, names);
    CHECK(folder.shell("git -C remote config http.receivepack true").code == 0);
}

/// Runs a line of the shell while all clones push to the remote at $URL by smart HTTP. Nothing if
/// there is no server for it here.
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

} // namespace

TEST_CASE("over smart HTTP clones that reserve at once get all numbers, each once") {
    const Folder folder;
    make_http_clones(folder, eight_clones);
    if (const auto taken = over_http(folder, "", take_at_once())) check_each_once(folder, *taken);
}

TEST_CASE("over smart HTTP a push whose reply is cut has taken the number, once") {
    const Folder folder;
    make_http_clones(folder, "a b");
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

TEST_CASE(
    "over smart HTTP a remote that is gone after the push may have the number, which is reported") {
    const Folder folder;
    make_http_clones(folder, "a");
    const auto taken =
        over_http(folder, "--cut 1 --gone 1", "cd a && caseflow new --next RUN --reserve");
    if (!taken) return;
    CHECK(taken->code == 2);
    CHECK_MESSAGE(
        taken->err.starts_with("caseflow: cannot tell whether RUN/1/2022 was reserved: "
                               "cannot read the numbers reserved at origin: fatal: unable "
                               "to access 'http://127.0.0.1:"),
        taken->err);
    CHECK(!folder.has("a/cases/2022"));
    CHECK(folder
              .shell("cd a && git remote set-url origin ../remote && "
                     "caseflow new --next RUN --reserve")
              .out == "cases/2022/RUN-2-2022.toml\n");
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
            "cannot read the numbers reserved at origin: ", "terminal prompts disabled");
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
