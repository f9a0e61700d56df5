#include "caseflow/intake/line_columns.hpp"

#include "caseflow/base/ascii.hpp"
#include "caseflow/intake/words.hpp"

#include <algorithm>

namespace caseflow {

std::vector<std::string> columns_of(std::string_view line) {
    std::vector<std::string> all;
    std::string_view rest = trimmed(line);
    const bool barred = rest.starts_with('|') && rest.ends_with('|'); // of a table
    constexpr std::string_view around = "| \t";
    const auto trim_cell = [&](std::string_view text) {
        return barred ? trim(text, around) : trimmed(text);
    };
    for (rest = trim_cell(rest); !rest.empty();) {
        const std::size_t bar = barred ? rest.find(" | ") : rest.npos;
        const std::size_t gap = std::min({rest.find('\t'), rest.find("   "), bar});
        all.emplace_back(trim_cell(rest.substr(0, gap)));
        rest = gap >= rest.size() ? std::string_view{} : trim_cell(rest.substr(gap));
    }
    return all;
}

namespace {

/// The first column of a line.
std::string_view first_cell(std::string_view line) {
    return trimmed(line.substr(0, std::min(line.find('\t'), line.find("   "))));
}

} // namespace

std::string_view column_of(std::string_view line, std::size_t column) {
    line = trimmed(line);
    for (; column > 0; --column) line = trimmed(line.substr(first_cell(line).size()));
    return first_cell(line);
}

std::string without_column(std::string_view line, std::size_t column) {
    line = trimmed(line);
    const std::string_view words = column_of(line, column);
    if (words.empty()) return std::string(line);
    const auto begin = static_cast<std::size_t>(words.data() - line.data());
    return std::string(trimmed(std::string(line.substr(0, begin)) +
                               std::string(line.substr(begin + words.size()))));
}

} // namespace caseflow
