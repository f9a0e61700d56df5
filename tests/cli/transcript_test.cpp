// The transcripts in tests/transcripts, each in an empty folder of its own.
// `--subcase=links.txt` runs one.
#include "transcript.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <set>

using namespace caseflow::test;

TEST_CASE("the commands of each transcript print what it shows") {
    std::set<std::string> names;
    for (const auto& entry :
         std::filesystem::directory_iterator(repository_path("tests/transcripts")))
        names.insert(entry.path().filename());
    for (const std::string& name : names) SUBCASE(name.c_str()) {
            CHECK(name.ends_with(".txt"));
            const std::string path = "tests/transcripts/" + name;
            const Folder folder;
            check_output(path, replay(folder, repository_file(path), ExitCodes::shown));
        }
}
