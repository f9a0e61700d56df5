#include "caseflow/cli/environment.hpp"

#include <cstdlib>

namespace caseflow {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

} // namespace caseflow
