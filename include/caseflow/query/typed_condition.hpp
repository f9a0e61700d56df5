/// Why: the meaning of an operator depends on the type of a key's values.
#pragma once

#include "caseflow/query/filter.hpp"
#include "caseflow/query/keys.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

enum class Operator { has, equal, unequal, less, at_most, more, at_least };

[[nodiscard]] std::optional<int> parse_int(std::string_view text);

/// Compares the values under a key with a text of their type. Throws Failure if the text is not of
/// that type.
[[nodiscard]] Filter typed_condition(const QueryKey& key, Operator op, const std::string& text,
                                     const Today& today, const ReadNumber& read);

/// True for a case that has a value under the key.
[[nodiscard]] Filter has(const QueryKey& key);

/// A text anywhere in the case, or its number in any form.
[[nodiscard]] Filter any_text_condition(const std::string& text);

} // namespace caseflow
