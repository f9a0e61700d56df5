/// Why: the meaning of every word of a text is looked up in tables of words. The tables are built
/// when the program is compiled: building them at its start took a third of the work of a command
/// on one case.
#pragma once

#include "caseflow/base/ascii.hpp"
#include "caseflow/prose/first_letters.hpp"
#include "caseflow/prose/role_words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace caseflow {

/// A letter of Swedish words as a small number, with which every lookup walks through the tables.
/// Both cases of a letter have the same number; 0 is any other character.
class Letters {
  public:
    constexpr explicit Letters(std::string_view word) : word_(word) {}

    /// The next letter; 0 at the end, or for another character.
    constexpr unsigned next() {
        if (at_ >= word_.size()) return 0;
        const auto c = static_cast<unsigned char>(word_[at_]);
        ++at_;
        if (c >= 'a' && c <= 'z') return c - 'a' + 1U;
        if (c >= 'A' && c <= 'Z') return c - 'A' + 1U;
        if (c != 0xC3 || at_ >= word_.size()) return 0;
        const auto second = static_cast<unsigned char>(word_[at_]);
        ++at_;
        return 27U + (second & 0x1FU); // å, ä, ö, é, à …, composed
    }
    [[nodiscard]] constexpr bool is_at_end() const { return at_ >= word_.size(); }

    static constexpr std::size_t count = 27 + 32;

  private:
    std::string_view word_;
    std::size_t at_ = 0;
};

/// At most `Most` words, stored by their letters.
template <class Cue, std::size_t Most>
class Trie {
  public:
    constexpr void add(std::string_view word, Cue cue, bool open) {
        firsts_.add(word);
        std::size_t node = 0;
        Letters letters(word);
        while (!letters.is_at_end()) {
            const unsigned letter = letters.next();
            const std::size_t next = child_of(node, letter);
            node = next != 0 ? next : add_child(node, letter);
        }
        Cue& slot = open ? nodes_[node].beginning : nodes_[node].whole;
        if (slot == Cue::none) slot = cue; // the first of two rows counts
    }

    /// False for most words without a meaning.
    [[nodiscard]] constexpr bool may_begin(std::string_view word) const {
        return firsts_.may_begin(word);
    }

    /// The meaning of the whole word, or of its longest beginning that has a meaning.
    [[nodiscard]] constexpr Cue find(std::string_view word) const {
        auto longest = Cue::none;
        std::size_t node = 0;
        Letters letters(word);
        while (true) {
            if (nodes_[node].beginning != Cue::none) longest = nodes_[node].beginning;
            if (letters.is_at_end())
                return nodes_[node].whole != Cue::none ? nodes_[node].whole : longest;
            node = child_of(node, letters.next());
            if (node == 0) return longest;
        }
    }

  private:
    struct Node {
        std::uint16_t child = 0; // the first one
        std::uint16_t sibling = 0;
        std::uint8_t letter = 0;
        Cue whole = Cue::none;
        Cue beginning = Cue::none;
    };

    [[nodiscard]] constexpr std::size_t child_of(std::size_t node, unsigned letter) const {
        if (node == 0) return first_[letter];
        std::size_t child = nodes_[node].child;
        while (child != 0 && nodes_[child].letter != letter) child = nodes_[child].sibling;
        return child;
    }

    constexpr std::size_t add_child(std::size_t node, unsigned letter) {
        const auto index = static_cast<std::uint16_t>(++last_);
        Node& child = nodes_.at(index);
        child.letter = static_cast<std::uint8_t>(letter);
        if (node == 0) first_[letter] = index;
        if (node != 0) child.sibling = std::exchange(nodes_[node].child, index);
        return index;
    }

    std::array<std::uint16_t, Letters::count> first_{}; // nodes of first letters
    FirstLetters firsts_;                               // of all words
    std::array<Node, Most + 1> nodes_{};                // the first is not used
    std::size_t last_ = 0;
};

/// Calls `see` with each word of a table's rows and its meaning.
template <class Cue, class See>
constexpr void for_each_word(std::span<const WordRow<Cue>> rows, const See& see) {
    for (const auto& row : rows)
        for_each_word(row.words, [&](std::string_view word) { see(word, row.cue); });
}

/// Bytes of all words of a table, or of those that may have other letters before them
/// (`open_left`).
template <class Cue>
constexpr std::size_t length_of_words(std::span<const WordRow<Cue>> rows, bool open_left) {
    std::size_t length = 0;
    for_each_word(rows, [&](std::string_view word, Cue) {
        if (!open_left || word.starts_with('*')) length += word.size();
    });
    return length;
}

/// Looks words up in a table. `All` is the size of its words in bytes, `OpenLeft` the size of those
/// that begin with "*".
template <class Cue, std::size_t All, std::size_t OpenLeft>
class WordTable {
  public:
    constexpr explicit WordTable(std::span<const WordRow<Cue>> rows) {
        for_each_word(rows, [&](std::string_view word, Cue cue) { add(word, cue); });
    }

    [[nodiscard]] Cue find(std::string_view word) const {
        const Cue begins = words_.find(word);
        if (OpenLeft == 0 || begins != Cue::none) return begins;
        for (std::size_t at = 1; at < word.size(); ++at) {
            const Cue ends =
                tails_.may_begin(word.substr(at)) ? tails_.find(word.substr(at)) : Cue::none;
            if (ends != Cue::none) return ends;
        }
        return Cue::none;
    }

  private:
    constexpr void add(std::string_view word, Cue cue) {
        const bool open_left = word.starts_with('*');
        const bool open_right = word.ends_with('*');
        if (open_left) word.remove_prefix(1);
        if (open_right) word.remove_suffix(1);
        if (open_left) tails_.add(word, cue, open_right);
        words_.add(word, cue, open_right);
    }

    Trie<Cue, All> words_;
    Trie<Cue, OpenLeft> tails_; // of words that begin with "*"
};

} // namespace caseflow
