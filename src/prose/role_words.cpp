#include "caseflow/prose/role_words.hpp"

#include <algorithm>
#include <array>
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
    void add(std::string_view word, Cue cue, bool open) {
        std::size_t node = 0;
        Letters letters(word);
        while (!letters.is_at_end()) {
            const unsigned letter = letters.next();
            if (nodes_[node].next[letter] == 0) {
                nodes_[node].next[letter] = static_cast<std::uint16_t>(nodes_.size());
                nodes_.emplace_back();
            }
            node = nodes_[node].next[letter];
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
            node = nodes_[node].next[letters.next()];
            if (node == 0) return longest;
        }
    }

  private:
    struct Node {
        std::array<std::uint16_t, Letters::count> next{};
        Cue whole = Cue::none;
        Cue beginning = Cue::none;
    };

    std::vector<Node> nodes_{Node{}};
};

/// Looks words up in a table.
template <class Cue>
class Words {
  public:
    explicit Words(std::span<const WordRow<Cue>> rows) {
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

PeriodCue period_cue(std::string_view word) {
    static const Words<PeriodCue> words(period_words());
    return words.find(word);
}

} // namespace caseflow
