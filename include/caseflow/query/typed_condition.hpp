/// Why: what an operator says of a key depends on the type of its values.
#pragma once

#include "caseflow/query/filter.hpp"
#include "caseflow/query/keys.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

enum class Operator { has, equal, unequal, less, at_most, more, at_least };

[[nodiscard]] std::optional<int> parse_int(std::string_view text);

/// Compares the values under a key with a text of their type. Throws Failure if it is none.
[[nodiscard]] Filter typed_condition(const QueryKey& key, Operator op, const std::string& text,
                                     const Today& today, const ReadNumber& read);

/// True of a case that has a value under the key.
[[nodiscard]] Filter has(const QueryKey& key);

/// A text anywhere in the case, or its number in any form.
[[nodiscard]] Filter any_text_condition(const std::string& text);

} // namespace caseflow
