// CONTRIBUTING.md names files and tests, and they exist: its checklists are up to date.
#include "caseflow/cli/command.hpp"
#include "file_content.hpp"

#include <algorithm>
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

TEST_CASE("each checklist of CONTRIBUTING has steps and names a test") {
    const std::string text = content(CASEFLOW_SOURCE "/CONTRIBUTING.md");
    for (const char* heading : {"Add a key", "Add a rule", "Add a command", "Add a format"}) {
        CAPTURE(heading);
        const std::string steps = checklist(text, heading);
        CHECK(steps.find("\n1. ") != std::string::npos);
        CHECK(steps.find("\n2. ") != std::string::npos);
        CHECK(steps.find("_test.cpp` \"") != std::string::npos);
    }
}

TEST_CASE("every src/cli/cmd_<name>.cpp is a command of the table") {
    const auto names = caseflow::command_names();
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(CASEFLOW_SOURCE "/src/cli")) {
        const std::string stem = entry.path().stem().string();
        if (!stem.starts_with("cmd_")) continue;
        CHECK_MESSAGE(std::ranges::find(names, stem.substr(4)) != names.end(), stem);
        ++files;
    }
    CHECK(files == names.size());
}

TEST_CASE("hostile texts go through every table of formats") {
    const std::string tests = content(CASEFLOW_SOURCE "/tests/unit/hostile_formats_test.cpp");
    const std::regex table("std::span<const \\w+> (\\w*formats\\(\\))");
    int tables = 0;
    caseflow::test::for_each_source([&](const fs::path& path, const std::string& text) {
        if (path.extension() != ".hpp") return;
        for (std::sregex_iterator at(text.begin(), text.end(), table), end; at != end; ++at) {
            const std::string walk = " : " + (*at)[1].str() + ")";
            CHECK_MESSAGE(tests.find(walk) != std::string::npos, walk);
            ++tables;
        }
    });
    CHECK(tables >= 9);
}
