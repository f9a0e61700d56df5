/// Why: most words of a text are none of those that are looked for, and their length and three of
/// their bytes say so: each word is looked up several times.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace caseflow {

/// Words in small letters, and what is known of each.
template <class Value>
class WordSlots {
  public:
    /// Of a word, which is added if it is not there; `word` must live as long.
    Value& operator[](std::string_view word) {
        std::size_t& first = first_[slot_of(word)];
        std::size_t i = index_from(first, word);
        if (i == none) {
            entries_.push_back({word, {}, first});
            first = i = entries_.size() - 1;
        }
        return entries_[i].value;
    }

    /// Null for a word that is not there. `word` is not empty.
    [[nodiscard]] const Value* find(std::string_view word) const {
        const std::size_t i = index_from(first_[slot_of(word)], word);
        return i == none ? nullptr : &entries_[i].value;
    }

  private:
    struct Entry {
        std::string_view word;
        Value value;
        std::size_t next; // of its slot
    };

    static constexpr std::size_t none = std::string_view::npos;
    static constexpr std::size_t slots = 1024;

    static std::size_t slot_of(std::string_view word) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(word[at]); };
        return (word.size() * 61U + byte(0) * 7U + byte(word.size() / 2) * 31U +
                byte(word.size() - 1)) %
               slots;
    }

    [[nodiscard]] std::size_t index_from(std::size_t i, std::string_view word) const {
        while (i != none && entries_[i].word != word) i = entries_[i].next;
        return i;
    }

    std::vector<Entry> entries_;
    std::vector<std::size_t> first_ = std::vector<std::size_t>(slots, none);
};

} // namespace caseflow
