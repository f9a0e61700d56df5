/// Why: filters, columns and lists work with whatever key a person names; this hands them the
/// values under it without a word of C++ types.
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/model/derived.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace caseflow {

/// One value of a case; a choice is its word. The text lives as long as the case.
using Value = std::variant<std::string_view, Date, Money, Percent, int, bool>;

/// Called with each value, and whether it is more than what an absent key means anyway.
using SeeValue = std::function<void(const Value& value, bool given)>;

/// Shows every value under a key ("title", "funding.source.amount", "officer"; "" for all), in the
/// order of the table of keys; none if the key has none.
void for_each_value(const Case& data, std::string_view key, const SeeValue& see);
void for_each_value(const Derived& derived, std::string_view key, const SeeValue& see);

/// Called with each value and the index of its place.
using SeePlace = std::function<void(const Value& value, std::size_t place)>;

/// As for_each_value. Each element of the outermost list is a place, also one that has no value
/// under the key, so that two keys of a list pair up; values in no list have a place each. Returns
/// how many places there are.
std::size_t for_each_place(const Case& data, std::string_view key, const SeePlace& see);
std::size_t for_each_place(const Derived& derived, std::string_view key, const SeePlace& see);

/// The keys that a complete case has and this one has not, in the order of the table of keys; of
/// decisions the newest counts. A table without any value is listed in place of its keys.
[[nodiscard]] std::vector<std::string> missing_keys(const Case& data);

/// As a program reads it: 500000, 2022-06-30, true.
[[nodiscard]] std::string to_text(const Value& value);

} // namespace caseflow
