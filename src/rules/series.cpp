#include "caseflow/rules/series.hpp"

#include "caseflow/base/nearest.hpp"

#include <fmt/format.h>
#include <vector>

namespace caseflow {

using namespace fmt::literals;

std::string series_problem(const Register& body, std::string_view prefix) {
    std::vector<std::string_view> known;
    for (const Series& series : body.series)
        if (!series.prefix.empty()) known.push_back(series.prefix);
    if (known.empty() || body.find_series(prefix) != nullptr) return {};
    if (const auto name = nearest(prefix, known))
        return fmt::format("series {series} is not in register.toml; did you mean {nearest}?",
                           "series"_a = prefix, "nearest"_a = *name);
    return fmt::format("series {series} is not in register.toml, which lists {known}",
                       "series"_a = prefix, "known"_a = fmt::join(known, ", "));
}

} // namespace caseflow
