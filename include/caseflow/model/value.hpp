/// Why: filters, columns and lists work with any key that a person names; this gives them its
/// values without C++ types.
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

/// One value of a case, as a word if it is a choice. The text lives as long as the case.
using Value = std::variant<std::string_view, Date, Money, Percent, int, bool>;

/// Called with each value, and whether it differs from what an absent key means.
using SeeValue = std::function<void(const Value& value, bool given)>;

/// Passes on every value under a key ("title", "funding.source.amount", "officer"; "" for all), in
/// the order of the table of keys; none if the key has none.
void for_each_value(const Case& data, std::string_view key, const SeeValue& see);
void for_each_value(const Derived& derived, std::string_view key, const SeeValue& see);

/// Called with each value and the index of its place.
using SeePlace = std::function<void(const Value& value, std::size_t place)>;

/// Like for_each_value. Each element of the outermost list is a place, even without a value under
/// the key, so that two keys of a list pair up; values outside lists have one place each. Returns
/// the number of places.
std::size_t for_each_place(const Case& data, std::string_view key, const SeePlace& see);
std::size_t for_each_place(const Derived& derived, std::string_view key, const SeePlace& see);

/// The keys that a complete case has and this one lacks, in the order of the table of keys. For
/// decisions the newest counts. A table without values is listed instead of its keys.
[[nodiscard]] std::vector<std::string> missing_keys(const Case& data);

/// The form for programs: 500000, 2022-06-30, true.
[[nodiscard]] std::string to_text(const Value& value);

} // namespace caseflow
