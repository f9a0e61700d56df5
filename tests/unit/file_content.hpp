/// Why: several tests read texts and cases that are files, and the sources.
#pragma once

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace caseflow::test {

/// The bytes of a file; empty if there is none.
inline std::string content(const std::filesystem::path& path) {
    std::stringstream all;
    all << std::ifstream(path, std::ios::binary).rdbuf();
    return all.str();
}

/// Calls `action(path, text)` for each source and header of the program.
template <class Do>
void for_each_source(Do&& action) {
    int count = 0;
    for (const char* root : {CASEFLOW_SOURCE "/src", CASEFLOW_SOURCE "/include"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            const std::filesystem::path ending = entry.path().extension();
            if (ending != ".cpp" && ending != ".hpp") continue;
            ++count;
            action(entry.path(), content(entry.path()));
        }
    }
    CHECK(count > 50);
}

} // namespace caseflow::test
