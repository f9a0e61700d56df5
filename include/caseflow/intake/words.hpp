/// Why: the steps of reading a text need the same small tests of words.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A text without the spaces and tabs around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// True if the first character is a capital, or a letter without a small form.
[[nodiscard]] bool begins_capital(std::string_view text);

/// True if the first character is a small letter.
[[nodiscard]] bool begins_small(std::string_view text);

/// A text, which must not be empty, with a capital first.
[[nodiscard]] std::string with_capital(const std::string& text);

/// A text with spaces for its line breaks.
[[nodiscard]] std::string in_one_line(std::string_view text);

/// The number of words in a text, by the spaces between them.
[[nodiscard]] std::size_t word_count(std::string_view text);

/// True for a text that ends with an initial, or with a shortened name after one, without its full
/// stop: "Stiftelsen J", "Stiftelsen J. Gust".
[[nodiscard]] bool is_abbreviated_name(std::string_view text);

/// The first word of a text.
[[nodiscard]] std::string_view first_word(std::string_view text);

/// The parts of a text between marks.
[[nodiscard]] std::vector<std::string_view> parts_between(std::string_view text,
                                                          std::string_view mark);

/// Removes one of the words from the beginning of a text; false if it begins with none.
bool take_any(std::string_view& text, std::span<const std::string_view> words);
inline bool take_any(std::string_view& text, std::initializer_list<std::string_view> words) {
    return take_any(text, std::span(words.begin(), words.size()));
}

/// True if a text ends with one of a table's words.
template <std::size_t N>
[[nodiscard]] bool ends_with_any(std::string_view text, const std::string_view (&words)[N]) {
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return text.ends_with(word); });
}

/// True if a text begins with one of a table's words.
template <std::size_t N>
[[nodiscard]] bool starts_with_any(std::string_view text, const std::string_view (&words)[N]) {
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return text.starts_with(word); });
}

/// True if a text contains one of a table's words.
template <std::size_t N>
[[nodiscard]] bool contains_any(std::string_view text, const std::string_view (&words)[N]) {
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

/// True if a text is one of a table's words.
template <std::size_t N>
[[nodiscard]] bool is_any_of(std::string_view text, const std::string_view (&words)[N]) {
    return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

} // namespace caseflow
