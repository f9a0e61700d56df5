/// Why: the options that every command takes; console, clock and workspace each read their own.
#pragma once

#include <string>

namespace caseflow {

struct GlobalOptions {
    std::string register_path;
    std::string colour = "auto";
    std::string today;
    bool quiet = false;
};

} // namespace caseflow
