#include "caseflow/rules/related_line.hpp"

#include "caseflow/toml/literal.hpp"

namespace caseflow {

std::string related_line(const Case& data, std::string_view number) {
    std::string line = "related = [";
    for (const std::string& other : data.related) line += quote(other) + ", ";
    return line + quote(number) + "]";
}

} // namespace caseflow
