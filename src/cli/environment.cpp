#include "caseflow/cli/environment.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"

#include <cstdlib>

namespace caseflow {

using namespace fmt::literals;

std::optional<std::string> find_environment(const char* name) {
    const char* const value = std::getenv(name);
    if (value == nullptr) return std::nullopt;
    if (const auto at = invalid_utf8(value))
        throw Failure(message("the environment variable {name} is not UTF-8 at byte {byte}; is "
                              "the terminal ISO 8859-1?",
                              "name"_a = name, "byte"_a = *at + 1));
    return value;
}

std::string environment(const char* name) {
    return find_environment(name).value_or("");
}

} // namespace caseflow
