#include "caseflow/prose/word_uses.hpp"

#include "caseflow/prose/number_words.hpp"
#include "caseflow/prose/readers.hpp"
#include "caseflow/prose/word_slots.hpp"
#include "caseflow/prose/word_table.hpp"

namespace caseflow {
namespace {

constexpr Openings every_opening{true, true, true, true};

struct WordUse {
    Openings openings;
    StatementCue cue = StatementCue::none;
};

/// All words that may begin a reading or a statement.
class UsedWords {
  public:
    UsedWords() {
        add(words_opening_amounts(), {.amount = true});
        add(words_of_numbers(), {.duration = true, .amount = true});
        add(words_opening_periods(), {.period = true});
        add(words_opening_durations(), {.duration = true});
        for_each_word(statement_words(),
                      [&](std::string_view word, StatementCue cue) { uses_[word].cue = cue; });
    }

    [[nodiscard]] WordUse find(std::string_view word) const {
        if (const WordUse* const use = uses_.find(word)) return *use;
        if (word.size() >= shortest_made && is_made_of_numbers(word))
            return {{.duration = true, .amount = true}};
        return {};
    }

  private:
    static constexpr std::size_t shortest_made = 8; // "tjugoett"

    void add(const std::vector<std::string_view>& words, const Openings& openings) {
        for (const std::string_view word : words) {
            Openings& to = uses_[word].openings;
            to.period = to.period || openings.period;
            to.duration = to.duration || openings.duration;
            to.amount = to.amount || openings.amount;
        }
    }

    WordSlots<WordUse> uses_;
};

const UsedWords& used_words() {
    static const UsedWords words;
    return words;
}

/// True for a word that may have no ASCII small letters, such as the series of a case number. Its
/// first two letters rule out most words.
bool may_be_capitals(std::string_view word) {
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto first = static_cast<unsigned char>(word[0]);
    if (is_small(word[0]) || (first < 0xC3 && (first < 'A' || first > 'Z'))) return false;
    const std::size_t second = first == 0xC3 ? 2 : 1;
    return word.size() <= second || !is_small(word[second]);
}

bool is_opening_sign(const Tokens& tokens, std::size_t at) {
    return tokens.is_any_sign(at, "½ ¼ ¾ ⅓ ⅔ € $ £");
}

} // namespace

StatementCue statement_cue(const Tokens& tokens, std::size_t at) {
    return tokens.is_word(at) ? used_words().find(tokens.lower(at)).cue : StatementCue::none;
}

WordUses::WordUses(const Tokens& tokens) : openings_(tokens.size()) {
    constexpr std::size_t usual = 16; // statements
    statements_.reserve(usual);
    const UsedWords& words = used_words();
    for (std::size_t at = 0; at < openings_.size(); ++at) {
        switch (tokens[at].kind) {
        case Token::Kind::word: {
            const WordUse use = words.find(tokens.lower(at));
            openings_[at] = may_be_capitals(tokens.at(at)) ? every_opening : use.openings;
            if (use.cue != StatementCue::none) statements_.push_back({at, use.cue});
            break;
        }
        case Token::Kind::number:
            openings_[at] = every_opening;
            break;
        case Token::Kind::sign:
            openings_[at].amount = is_opening_sign(tokens, at);
            break;
        }
    }
}

} // namespace caseflow
