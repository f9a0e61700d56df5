// Long output on a terminal goes through the person's pager; short or piped output does not.
#include "program.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

namespace {

/// The output of a command on a terminal of 12 lines; empty if there is no terminal.
std::string on_terminal(const Folder& folder, const std::string& command) {
    const Result result = folder.shell("script -qec 'stty rows 12 cols 90; " + command +
                                       "' /dev/null </dev/null 2>&1 || echo no terminal");
    return result.out.find("no terminal") == std::string::npos ? result.out : "";
}

const std::string marking = "PAGER=\"sed s/^/P:/\" ";

} // namespace

TEST_CASE("what is longer than the screen goes through PAGER, standard error too") {
    const Folder folder;
    for (int i = 10; i < 40; ++i)
        folder.write("cases/2022/KS-" + std::to_string(i) + "-2022.toml", "title = \"x\"\n");
    const std::string found = on_terminal(folder, marking + "caseflow validate || true");
    if (found.empty()) return;
    CHECK(count(found, "P:cases/2022/KS-") >= 30);
    CHECK(count(found, "\ncases/2022/KS-") == 0);
    CHECK(found.find("P:30 cases: ") != std::string::npos);
    CHECK(on_terminal(folder, marking + "caseflow --help").starts_with("P:Examples:"));
    CHECK(count(on_terminal(folder, marking + "caseflow new RUN/1/2022 --dry-run"), "P:# ") > 5);
}

TEST_CASE("short output, PAGER=cat, --no-pager and other commands go straight to the terminal") {
    const Folder folder;
    const std::string short_output = on_terminal(folder, marking + "caseflow --version");
    if (short_output.empty()) return;
    CHECK(short_output.find("P:") == std::string::npos);
    for (const std::string& command :
         {std::string("PAGER=cat caseflow rules"), std::string("PAGER= caseflow rules")}) {
        const std::string out = on_terminal(folder, command);
        CHECK(count(out, "\n") > 30);
    }
    CHECK(on_terminal(folder, marking + "caseflow --no-pager rules").find("P:") ==
          std::string::npos);
    CHECK(on_terminal(folder, marking + "caseflow rules --no-pager | cat").find("P:") ==
          std::string::npos);
    CHECK(on_terminal(folder, marking + "caseflow completion bash").find("P:") ==
          std::string::npos);
}

TEST_CASE("with a PAGER that cannot be run, all is shown without it") {
    const Folder folder;
    const std::string out = on_terminal(folder, "PAGER=nonesuch caseflow rules");
    if (out.empty()) return;
    CHECK(out.find("nonesuch") != std::string::npos);
    CHECK(count(out, "\n") > 30);
}
