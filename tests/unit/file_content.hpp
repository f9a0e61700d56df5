/// Why: several tests read texts and cases that are files.
#pragma once

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

} // namespace caseflow::test
