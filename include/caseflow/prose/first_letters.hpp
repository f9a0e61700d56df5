/// Why: most words do not begin with any of the words that are looked for, and their first two
/// bytes show it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace caseflow {

/// The first two bytes of some words.
class FirstLetters {
  public:
    constexpr void add(std::string_view word) {
        seconds_[index_of(word[0])] |= word.size() > 1 ? bit_of(word[1]) : ~0U;
    }

    /// False for most words that do not begin with any of them. `word` is not empty.
    [[nodiscard]] constexpr bool may_begin(std::string_view word) const {
        const std::uint32_t second = word.size() > 1 ? bit_of(word[1]) : 1U;
        return (seconds_[index_of(word[0])] & second) != 0;
    }

  private:
    static constexpr std::size_t index_of(char c) { return static_cast<unsigned char>(c); }
    static constexpr std::uint32_t bit_of(char c) { return 1U << (index_of(c) % 32); }

    std::array<std::uint32_t, 256> seconds_{}; // of each first byte, by their last five bits
};

} // namespace caseflow
