// The structure of the code: data and includes flow one way, files and public headers stay
// readable.
#include "file_content.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

using caseflow::test::content;
using caseflow::test::for_each_source;

namespace fs = std::filesystem;

namespace {

const std::map<std::string, int> ranks = {{"base", 0},   {"model", 1}, {"source", 2}, {"toml", 3},
                                          {"prose", 3},  {"query", 3}, {"rules", 4},  {"intake", 4},
                                          {"render", 5}, {"store", 6}, {"git", 7},    {"cli", 8}};

/// The folders that may name a library of their own.
const std::map<std::string, std::string> keepers = {{"toml++", "toml"},     {"CLI", "cli"},
                                                    {"utf8proc.h", "base"}, {"nlohmann", "render"},
                                                    {"nettle", "base"},     {"pugixml", "render"}};

} // namespace

TEST_CASE("a file includes its own folder or a lower rank") {
    const std::regex include("#include \"caseflow/([a-z]+)/");
    for_each_source([&](const fs::path& path, const std::string& text) {
        CAPTURE(path.string());
        const std::string folder = path.parent_path().filename();
        REQUIRE(ranks.contains(folder));
        for (std::sregex_iterator at(text.begin(), text.end(), include), end; at != end; ++at) {
            const std::string other = (*at)[1];
            CAPTURE(other);
            CHECK((other == folder || ranks.at(other) < ranks.at(folder)));
        }
    });
}

TEST_CASE(
    "a source keeps what a header of its own folder promises, its namesake's if there is one") {
    const fs::path root = CASEFLOW_SOURCE;
    const std::regex first_include("#include ([^\n]+)");
    for_each_source([&](const fs::path& path, const std::string& text) {
        if (path.extension() != ".cpp" || path.filename() == "fmt.cpp") return;
        CAPTURE(path.string());
        const std::string folder = path.parent_path().filename();
        const std::string header = "caseflow/" + folder + "/" + path.stem().string() + ".hpp";
        CHECK(text.find("#include \"caseflow/" + folder + "/") != std::string::npos);
        if (!fs::exists(root / "include" / header)) return;
        std::smatch first;
        REQUIRE(std::regex_search(text, first, first_include));
        CHECK(first[1] == "\"" + header + "\"");
    });
}

TEST_CASE("a library is touched in one folder only") {
    for_each_source([&](const fs::path& path, const std::string& text) {
        CAPTURE(path.string());
        for (const auto& [library, folder] : keepers)
            if (text.find("#include <" + library) != std::string::npos)
                CHECK(path.parent_path().filename() == folder);
    });
}

TEST_CASE("the library of options is known to one file only") {
    std::vector<std::string> knowing;
    for_each_source([&](const fs::path& path, const std::string& text) {
        if (text.find("#include <CLI") != std::string::npos || text.find("CLI::") != text.npos)
            knowing.push_back(path.filename());
    });
    CHECK(knowing == std::vector<std::string>{"command_line.cpp"});
}

TEST_CASE("rules have no lists of Swedish words, which are prose's") {
    const std::regex list(R"(_any\([^;]*")");
    for_each_source([&](const fs::path& path, const std::string& text) {
        if (path.parent_path().filename() != "rules") return;
        CAPTURE(path.string());
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);)
            CHECK_FALSE(std::regex_search(line, list));
    });
}

TEST_CASE("files stay under 400 lines, and public headers say why they exist") {
    for_each_source([&](const fs::path& path, const std::string& text) {
        CAPTURE(path.string());
        CHECK(std::count(text.begin(), text.end(), '\n') < 400);
        if (path.extension() == ".hpp") CHECK(text.starts_with("/// Why: "));
    });
}
