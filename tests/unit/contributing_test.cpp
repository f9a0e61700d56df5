// CONTRIBUTING.md names files and tests: they exist, so its checklists do not outlive what they
// describe.
#include "file_content.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <regex>
#include <string>

using caseflow::test::content;

namespace fs = std::filesystem;

namespace {

std::string checklist(const std::string& text, const std::string& heading) {
    const std::size_t at = text.find("\n### " + heading + "\n");
    REQUIRE(at != std::string::npos);
    return text.substr(at + 1, text.find("\n#", at + 1) - at);
}

/// The path, up to the folder of a part that has a placeholder, "tests/rules/<id>".
std::string existing_part(const std::string& path) {
    const std::size_t placeholder = path.find('<');
    return placeholder == std::string::npos ? path : path.substr(0, path.rfind('/', placeholder));
}

} // namespace

TEST_CASE("every file that CONTRIBUTING names exists") {
    const std::string text = content(CASEFLOW_SOURCE "/CONTRIBUTING.md");
    const std::regex path("`((?:src|include|tests|man|\\.ci)/[^` ]*|[A-Z]+\\.md)`");
    int paths = 0;
    for (std::sregex_iterator at(text.begin(), text.end(), path), end; at != end; ++at, ++paths) {
        const std::string name = existing_part((*at)[1]);
        CHECK_MESSAGE(fs::exists(fs::path(CASEFLOW_SOURCE) / name), name);
    }
    CHECK(paths > 20);
}

TEST_CASE("every test that CONTRIBUTING names exists in its file") {
    const std::string text = content(CASEFLOW_SOURCE "/CONTRIBUTING.md");
    const std::regex test("`(tests/[^`]*_test\\.cpp)`\\s+\"([^\"]+)\"");
    int tests = 0;
    for (std::sregex_iterator at(text.begin(), text.end(), test), end; at != end; ++at, ++tests) {
        const std::string name = "TEST_CASE(\"" + (*at)[2].str() + "\")";
        CHECK_MESSAGE(content(CASEFLOW_SOURCE "/" + (*at)[1].str()).find(name) != std::string::npos,
                      name);
    }
    CHECK(tests >= 7);
}

TEST_CASE("each checklist of CONTRIBUTING has steps, and a test that notices a missing one") {
    const std::string text = content(CASEFLOW_SOURCE "/CONTRIBUTING.md");
    for (const char* heading : {"Add a key", "Add a rule", "Add a command", "Add a format"}) {
        CAPTURE(heading);
        const std::string steps = checklist(text, heading);
        CHECK(steps.find("\n1. ") != std::string::npos);
        CHECK(steps.find("\n2. ") != std::string::npos);
        CHECK(steps.find("_test.cpp` \"") != std::string::npos);
    }
}
