// README's examples run as they are: each console block, in order, in one copy of the repository's
// cases.
#include "transcript.hpp"

#include <doctest/doctest.h>

using namespace caseflow::test;

TEST_CASE("README's examples give the output that README shows") {
    constexpr std::string_view opening = "```console\n";
    constexpr std::string_view closing = "```\n";
    const Folder folder;
    folder.with_real_register();
    std::string readme = repository_file("README.md");
    int blocks = 0;
    for (std::size_t at = readme.find(opening); at != std::string::npos;
         at = readme.find(opening, at)) {
        at += opening.size();
        const std::size_t length = readme.find(closing, at) - at;
        const std::string block = replay(folder, readme.substr(at, length), ExitCodes::hidden);
        readme.replace(at, length, block);
        at += block.size();
        ++blocks;
    }
    CHECK(blocks >= 5);
    check_output("README.md", readme);
}
