/// Why: a value that a person types after a key is read as the key's type, more freely than a case
/// file's, and named in messages if it is of another.
#pragma once

#include "caseflow/model/date.hpp"
#include "caseflow/model/field.hpp"
#include "caseflow/model/money.hpp"
#include "caseflow/model/percent.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace caseflow {

/// Parses a number that is only digits.
template <class Number>
[[nodiscard]] std::optional<Number> parse_whole(std::string_view text) {
    Number number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    if (problem != std::errc{} || stop != end || number < Number{0}) return std::nullopt;
    return number;
}

/// A word or number without the quotes around it.
[[nodiscard]] std::string_view without_quotes(std::string_view text);

/// The choice that a word names, in English, with a blank for a hyphen, or in Swedish.
[[nodiscard]] std::optional<std::string_view> choice_of(std::string_view text,
                                                        std::span<const std::string_view> choices);

// The values that each type accepts; the second argument only selects the type. Nothing for any
// other text.

[[nodiscard]] std::optional<std::string> parse_value(std::string_view text, const std::string*);
[[nodiscard]] std::optional<Date> parse_value(std::string_view text, const Date*);
[[nodiscard]] std::optional<Money> parse_value(std::string_view text, const Money*);
[[nodiscard]] std::optional<Percent> parse_value(std::string_view text, const Percent*);
[[nodiscard]] std::optional<int> parse_value(std::string_view text, const int*);
[[nodiscard]] std::optional<bool> parse_value(std::string_view text, const bool*);
template <Choice T>
[[nodiscard]] std::optional<T> parse_value(std::string_view text, const T*) {
    const auto& words = Words<T>::words;
    const auto word = choice_of(without_quotes(text), words);
    if (!word) return std::nullopt;
    return static_cast<T>(std::find(words.begin(), words.end(), *word) - words.begin());
}

// The name of each type in messages: "a date, as in 2022-06-30".

[[nodiscard]] std::string describe_type(const std::string*);
[[nodiscard]] std::string describe_type(const Date*);
[[nodiscard]] std::string describe_type(const Money*);
[[nodiscard]] std::string describe_type(const Percent*);
[[nodiscard]] std::string describe_type(const int*);
[[nodiscard]] std::string describe_type(const bool*);
[[nodiscard]] std::string describe_choices(std::span<const std::string_view> choices);
template <Choice T>
[[nodiscard]] std::string describe_type(const T*) {
    return describe_choices(Words<T>::words);
}

} // namespace caseflow
