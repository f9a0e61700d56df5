/// Why: tests of words and of sentences compare the roles of what is read, by their names.
#pragma once

#include "caseflow/prose/reading.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseflow::test {

template <class Value>
std::vector<Value> values_of(std::string_view text) {
    std::vector<Value> all;
    for (const Reading& reading : read_prose(text))
        if (const auto* value = std::get_if<Value>(&reading.value)) all.push_back(*value);
    return all;
}

inline constexpr std::string_view sum_roles[] = {
    "none",       "granted", "contributed", "total", "applied", "refused", "earlier",
    "pot",        "price",   "threshold",   "line",  "change",  "former",  "changed",
    "difference", "outside", "other",       "left",  "base"};
inline constexpr std::string_view share_roles[] = {"none", "financing", "outside", "other"};
inline constexpr std::string_view period_roles[] = {"none",  "project",   "start",   "end",
                                                    "moved", "budget",    "phase",   "other",
                                                    "event", "extension", "decision"};

inline std::string name_of(SumRole role) {
    return std::string(sum_roles[static_cast<std::size_t>(role)]);
}
inline std::string name_of(ShareRole role) {
    return std::string(share_roles[static_cast<std::size_t>(role)]);
}
inline std::string name_of(PeriodRole role) {
    return std::string(period_roles[static_cast<std::size_t>(role)]);
}

/// The roles of all readings of a kind, with a space between them.
template <class Value>
std::string roles_of(std::string_view text) {
    std::string all;
    for (const Value& value : values_of<Value>(text))
        all += (all.empty() ? "" : " ") + name_of(value.role);
    return all;
}

} // namespace caseflow::test
