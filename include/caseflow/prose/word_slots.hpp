/// Why: each word of a text is looked up several times, and most words are not found. Their length
/// and three of their bytes show that.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace caseflow {

/// Words in small letters, each with a value.
template <class Value>
class WordSlots {
  public:
    /// The value of a word, which is added if it is missing; `word` must live as long as this
    /// object.
    Value& operator[](std::string_view word) {
        Index& first = first_[slot_of(word)];
        Index i = index_from(first, word);
        if (i == none) {
            entries_.push_back({word, {}, first});
            first = i = static_cast<Index>(entries_.size() - 1);
        }
        return entries_[i].value;
    }

    /// Null if the word is missing. `word` must not be empty.
    [[nodiscard]] const Value* find(std::string_view word) const {
        const Index i = index_from(first_[slot_of(word)], word);
        return i == none ? nullptr : &entries_[i].value;
    }

  private:
    using Index = std::uint16_t;

    struct Entry {
        std::string_view word;
        Value value;
        Index next; // in its slot
    };

    static constexpr Index none = 0xFFFF;
    static constexpr std::size_t slots = 8192; // most are empty, so most lookups end at once

    static std::size_t slot_of(std::string_view word) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(word[at]); };
        return (word.size() * 1021U + byte(0) * 61U + byte(word.size() / 2) * 257U +
                byte(word.size() - 1) * 17U) %
               slots;
    }

    [[nodiscard]] Index index_from(Index i, std::string_view word) const {
        while (i != none && entries_[i].word != word) i = entries_[i].next;
        return i;
    }

    std::vector<Entry> entries_;
    std::vector<Index> first_ = std::vector<Index>(slots, none);
};

} // namespace caseflow
