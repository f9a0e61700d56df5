#include "caseflow/prose/role_words.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace caseflow {
namespace {

/// A letter of Swedish words as a small number: every lookup in the tables is a walk over these.
/// Letters of both cases are the same; 0 is none of them.
class Letters {
  public:
    explicit Letters(std::string_view word) : word_(word) {}

    /// The next letter; 0 at the end, or for another character.
    unsigned next() {
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
    [[nodiscard]] bool is_at_end() const { return at_ >= word_.size(); }

    static constexpr std::size_t count = 27 + 32;

  private:
    std::string_view word_;
    std::size_t at_ = 0;
};

/// Words by their letters.
template <class Cue>
class Trie {
  public:
    /// Makes room for words of so many letters together.
    void reserve(std::size_t letters) { nodes_.reserve(letters + 1); }

    void add(std::string_view word, Cue cue, bool open) {
        std::size_t node = 0;
        Letters letters(word);
        while (!letters.is_at_end()) {
            const unsigned letter = letters.next();
            const std::size_t next = child_of(node, letter);
            node = next != 0 ? next : add_child(node, letter);
        }
        Cue& slot = open ? nodes_[node].beginning : nodes_[node].whole;
        if (slot == Cue::none) slot = cue; // of two rows the first counts
    }

    /// The meaning of the whole word, or of its longest beginning that has one.
    [[nodiscard]] Cue find(std::string_view word) const {
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
    /// Small, since the tables are made anew in every run.
    struct Node {
        std::uint16_t child = 0; // the first
        std::uint16_t sibling = 0;
        std::uint8_t letter = 0;
        Cue whole = Cue::none;
        Cue beginning = Cue::none;
    };

    [[nodiscard]] std::size_t child_of(std::size_t node, unsigned letter) const {
        if (node == 0) return first_[letter];
        std::size_t child = nodes_[node].child;
        while (child != 0 && nodes_[child].letter != letter) child = nodes_[child].sibling;
        return child;
    }

    std::size_t add_child(std::size_t node, unsigned letter) {
        const auto index = static_cast<std::uint16_t>(nodes_.size());
        Node child;
        child.letter = static_cast<std::uint8_t>(letter);
        if (node == 0) first_[letter] = index;
        if (node != 0) child.sibling = std::exchange(nodes_[node].child, index);
        nodes_.push_back(child);
        return index;
    }

    std::array<std::uint16_t, Letters::count> first_{}; // nodes of first letters
    std::vector<Node> nodes_{Node{}};
};

/// Looks words up in a table.
template <class Cue>
class Words {
  public:
    explicit Words(std::span<const WordRow<Cue>> rows) {
        std::size_t letters = 0;
        for (const auto& row : rows) letters += row.words.size();
        words_.reserve(letters);
        for (const auto& row : rows) {
            std::string_view rest = row.words;
            while (!rest.empty()) {
                const std::size_t end = std::min(rest.find(' '), rest.size());
                add(rest.substr(0, end), row.cue);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
    }

    [[nodiscard]] Cue find(std::string_view word) const {
        const Cue begins = words_.find(word);
        if (begins != Cue::none) return begins;
        for (std::size_t at = 1; at < word.size(); ++at) {
            const bool inside = (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U;
            const Cue ends = inside ? Cue::none : tails_.find(word.substr(at));
            if (ends != Cue::none) return ends;
        }
        return Cue::none;
    }

  private:
    void add(std::string_view word, Cue cue) {
        const bool open_left = word.starts_with('*');
        const bool open_right = word.ends_with('*');
        if (open_left) word.remove_prefix(1);
        if (open_right) word.remove_suffix(1);
        if (open_left) tails_.add(word, cue, open_right);
        words_.add(word, cue, open_right);
    }

    Trie<Cue> words_;
    Trie<Cue> tails_; // of words that begin with something else
};

} // namespace

namespace {

template <class Cue>
Cue cue_of(const Tokens& tokens, std::size_t at, Cue (*meaning)(std::string_view)) {
    return tokens.is_word(at) ? meaning(tokens.lower(at)) : Cue::none;
}

} // namespace

SumCue sum_cue(const Tokens& tokens, std::size_t at) {
    return cue_of<SumCue>(tokens, at, sum_cue);
}

ShareCue share_cue(const Tokens& tokens, std::size_t at) {
    return cue_of<ShareCue>(tokens, at, share_cue);
}

PartyCue party_cue(const Tokens& tokens, std::size_t at) {
    return cue_of<PartyCue>(tokens, at, party_cue);
}

PeriodCue period_cue(const Tokens& tokens, std::size_t at) {
    return cue_of<PeriodCue>(tokens, at, period_cue);
}

SumCue sum_cue(std::string_view word) {
    static const Words<SumCue> words(sum_words());
    return words.find(word);
}

ShareCue share_cue(std::string_view word) {
    static const Words<ShareCue> words(share_words());
    return words.find(word);
}

PartyCue party_cue(std::string_view word) {
    static const Words<PartyCue> words(party_words());
    return words.find(word);
}

PeriodCue period_cue(std::string_view word) {
    static const Words<PeriodCue> words(period_words());
    return words.find(word);
}

} // namespace caseflow
