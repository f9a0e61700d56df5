/// Why: the small tests of text that every reader needs give the same answer everywhere, in any
/// locale.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace caseflow {

/// True for 0 to 9.
[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// True if a text contains any of 0 to 9.
[[nodiscard]] constexpr bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_digit);
}

/// The value of some digits, few enough to fit.
[[nodiscard]] constexpr std::size_t digits_value(std::string_view digits) {
    std::size_t value = 0;
    for (const char c : digits) value = value * 10 + static_cast<std::size_t>(c - '0');
    return value;
}

/// True for a to z and A to Z.
[[nodiscard]] constexpr bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The text without blanks at its ends.
[[nodiscard]] constexpr std::string_view trim(std::string_view text,
                                              std::string_view blanks = " \t\r\n") {
    const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// True for a text that is empty or only blanks.
[[nodiscard]] constexpr bool is_blank(std::string_view text) {
    return trim(text).empty();
}

/// Calls `see` with each word of a list in which single spaces separate words.
template <class See>
constexpr void for_each_word(std::string_view list, const See& see) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        see(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

/// True if a word is in a list in which single spaces separate words.
[[nodiscard]] constexpr bool has_word(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos;
         at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' '))
            return true;
    }
    return false;
}

} // namespace caseflow
