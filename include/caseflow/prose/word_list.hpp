/// Why: readers check most words against short lists, and most are not in them. A list written as
/// one literal costs its caller two registers, and one bit of it answers no.
#pragma once

#include "caseflow/base/ascii.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace caseflow {

/// The bit, one of 64, of a word in a list: words with different bits differ.
constexpr unsigned key_of_word(std::string_view word) {
    return (static_cast<unsigned char>(word.front()) + static_cast<unsigned>(word.size()) * 11U) %
           64U;
}

constexpr unsigned key_of_beginning(std::string_view word) {
    return static_cast<unsigned char>(word.front()) % 64U;
}

constexpr unsigned key_of_ending(std::string_view word) {
    return static_cast<unsigned char>(word.back()) % 64U;
}

/// By its first two bytes; no part is shorter.
constexpr unsigned key_of_part(std::string_view part) {
    return (static_cast<unsigned char>(part.at(0)) * 5U + static_cast<unsigned char>(part.at(1))) %
           64U;
}

/// A literal of words in small letters with one blank between them: "är blir utgör".
template <unsigned (*Key)(std::string_view)>
class WordList {
  public:
    // Not explicit: a list is written as its literal.
    template <std::size_t Size>
    consteval WordList(const char (&words)[Size]) : words_(words) {
        for_each_word({words, Size - 1}, [&](std::string_view word) { keys_ |= bit(Key(word)); });
    }

    /// False for the keys of most words that are not in the list.
    [[nodiscard]] bool may_have(unsigned key) const { return (keys_ & bit(key)) != 0; }

    /// The bits of all its words.
    [[nodiscard]] std::uint64_t keys() const { return keys_; }

    /// The literal, which ends in NUL.
    [[nodiscard]] const char* words() const { return words_; }

    static constexpr std::uint64_t bit(unsigned key) { return std::uint64_t{1} << key; }

  private:
    const char* words_;
    std::uint64_t keys_ = 0;
};

using AnyWord = WordList<key_of_word>;
using AnyBeginning = WordList<key_of_beginning>;
using AnyEnding = WordList<key_of_ending>;
using AnyPart = WordList<key_of_part>;

/// Whether a word is one of a list, begins or ends with one of its words, or contains one. The word
/// is in small letters.
[[nodiscard]] bool is_listed(std::string_view word, AnyWord words);
[[nodiscard]] bool begins_with_any(std::string_view word, AnyBeginning stems);
[[nodiscard]] bool ends_with_any(std::string_view word, AnyEnding endings);
[[nodiscard]] bool contains_any(std::string_view word, AnyPart parts);

} // namespace caseflow
