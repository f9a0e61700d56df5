/// Why: values are written as TOML in one way everywhere.
#pragma once

#include "caseflow/model/field.hpp"
#include "caseflow/model/value.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A TOML string that reads as `text`: in quotes, or in three quotes if it has several lines.
[[nodiscard]] std::string quote(std::string_view text);

/// True if a text can be written in quotes that do not escape.
[[nodiscard]] bool is_plain(std::string_view text);

/// A TOML value; the thousands of an amount are separated.
[[nodiscard]] std::string literal(const Value& value);

/// The TOML value of any key of a case.
template <class T>
requires(!Choice<T>) [[nodiscard]] std::string literal_of(const T& value) {
    return literal(value);
}
template <class T>
[[nodiscard]] std::string literal_of(const std::optional<T>& value) {
    return literal(*value);
}
template <Choice T>
[[nodiscard]] std::string literal_of(T value) {
    return quote(word_of(value));
}
[[nodiscard]] std::string literal_of(const std::vector<std::string>& values);

} // namespace caseflow
