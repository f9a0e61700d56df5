// README's examples run as they stand: each console block, in order, in one copy of the
// repository's cases.
#include "program.hpp"

#include <doctest/doctest.h>
#include <sstream>

using namespace caseflow::test;

TEST_CASE("README's examples give the output that README shows") {
    Folder folder;
    folder.with_real_register();
    std::istringstream lines(repository_file("README.md"));
    bool inside = false;
    int run = 0;
    std::string command;
    std::string expected;
    const auto check = [&] {
        if (command.empty()) return;
        CAPTURE(command);
        const Result result = folder.shell("exec 2>&1\n" + command);
        CHECK(result.out == expected);
        ++run;
        command.clear();
        expected.clear();
    };
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("```")) {
            check();
            inside = line == "```console";
        } else if (inside && line.starts_with("$ ")) {
            check();
            command = line.substr(2);
        } else if (inside) {
            expected += line + "\n";
        }
    }
    CHECK(run >= 5);
}
