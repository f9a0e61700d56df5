/// Why: Swedish prose is read as words, numbers and signs with gaps between them, whatever kind of
/// space or line end the writer's program used.
#pragma once

#include "caseflow/prose/clean_text.hpp"
#include "caseflow/prose/word_list.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

struct Token {
    enum class Kind : std::uint8_t {
        number, // digits
        word,   // letters
        sign,   // any other single character
    };
    enum class Gap : std::uint8_t { none, space, line, paragraph };

    Kind kind;
    Gap gap;                  // before it: nothing, blanks, a line end, or an empty line
    std::uint8_t key;         // key_of_word of its small letters
    std::uint32_t lower_size; // bytes of its small letters
    std::uint32_t begin;      // in bytes of the clean text
    std::uint32_t end;
    std::uint32_t lower_begin;
};

/// The tokens of a text, without signs of emphasis around words (**500 000** kronor). Every
/// predicate is false past the end.
class Tokens {
  public:
    explicit Tokens(std::string_view text);
    ~Tokens();
    Tokens(const Tokens&) = delete;
    Tokens& operator=(const Tokens&) = delete;

    [[nodiscard]] std::size_t size() const { return count_; }
    /// The text whose bytes the tokens are, without invisible characters.
    [[nodiscard]] std::string_view text() const { return clean_.text(); }
    /// The beginning and end of a token in the original text.
    [[nodiscard]] std::size_t begin_of(std::size_t i) const {
        return clean_.begin(tokens_[i].begin);
    }
    [[nodiscard]] std::size_t end_of(std::size_t i) const { return clean_.end(tokens_[i].end); }
    [[nodiscard]] const Token& operator[](std::size_t i) const { return tokens_[i]; }
    [[nodiscard]] std::string_view at(std::size_t i) const {
        if (i >= count_) return {};
        return {text().data() + tokens_[i].begin, tokens_[i].end - tokens_[i].begin};
    }

    [[nodiscard]] bool is_number(std::size_t i) const {
        return i < count_ && tokens_[i].kind == Token::Kind::number;
    }
    /// True for a number of `least` to `most` digits.
    [[nodiscard]] bool is_number(std::size_t i, std::size_t least, std::size_t most) const {
        return is_number(i) && tokens_[i].lower_size >= least && tokens_[i].lower_size <= most;
    }

    /// A token in small letters, with its accents composed.
    [[nodiscard]] std::string_view lower(std::size_t i) const {
        return {lower_.data() + tokens_[i].lower_begin, tokens_[i].lower_size};
    }
    /// True if the token is the word, in any letter case and with accents composed or not; `word`
    /// is in small letters, as in all lists.
    [[nodiscard]] bool is(std::size_t i, std::string_view word) const {
        return is_word(i) && is_same(lower(i), word);
    }
    [[nodiscard]] bool is_any(std::size_t i, AnyWord words) const {
        return is_word(i) && words.may_have(tokens_[i].key) && is_listed(lower(i), words);
    }
    /// True for a word that begins with one of the stems.
    [[nodiscard]] bool begins_with_any(std::size_t i, AnyBeginning stems) const {
        return is_word(i) && caseflow::begins_with_any(lower(i), stems);
    }
    /// True if a token in [begin, end) begins with one of the stems.
    [[nodiscard]] bool has_beginning(std::size_t begin, std::size_t end, AnyBeginning stems) const;
    /// True for a word that ends with one of these.
    [[nodiscard]] bool ends_with_any(std::size_t i, AnyEnding endings) const {
        return is_word(i) && caseflow::ends_with_any(lower(i), endings);
    }
    /// True for a word that contains one of these.
    [[nodiscard]] bool contains_any(std::size_t i, AnyPart parts) const {
        return is_word(i) && caseflow::contains_any(lower(i), parts);
    }
    /// True if a token in [begin, end) is one of the words.
    [[nodiscard]] bool has_any(std::size_t begin, std::size_t end, AnyWord words) const;

    [[nodiscard]] bool is_sign(std::size_t i, std::string_view sign) const {
        return i < count_ && tokens_[i].kind == Token::Kind::sign && at(i) == sign;
    }
    [[nodiscard]] bool is_any_sign(std::size_t i) const {
        return i < count_ && tokens_[i].kind == Token::Kind::sign;
    }
    [[nodiscard]] bool is_any_sign(std::size_t i, AnyWord signs) const {
        return is_any_sign(i) && signs.may_have(tokens_[i].key) && is_listed(at(i), signs);
    }
    [[nodiscard]] bool is_word(std::size_t i) const {
        return i < count_ && tokens_[i].kind == Token::Kind::word;
    }

    /// "procent" or "%"
    [[nodiscard]] bool is_percent(std::size_t i) const {
        return is(i, "procent") || is_sign(i, "%");
    }

    /// True for 1900 to 2099 in four digits.
    [[nodiscard]] bool is_year(std::size_t i) const {
        return is_number(i, 4, 4) && value(i) >= 1900 && value(i) <= 2099;
    }

    /// True for any dash that people type.
    [[nodiscard]] bool is_dash(std::size_t i) const;

    /// True if no white space precedes the token.
    [[nodiscard]] bool is_tight(std::size_t i) const {
        return i < count_ && tokens_[i].gap == Token::Gap::none;
    }
    /// True if the token does not begin a paragraph.
    [[nodiscard]] bool continues(std::size_t i) const {
        return i < count_ && tokens_[i].gap != Token::Gap::paragraph;
    }

    /// "50 (femtio) procent": the index after a token in brackets; `i` if there is none.
    [[nodiscard]] std::size_t after_brackets(std::size_t i) const {
        return is_sign(i, "(") && continues(i) && is_sign(i + 2, ")") ? i + 3 : i;
    }

    /// True if the token begins a line; also true past the last token.
    [[nodiscard]] bool begins_line(std::size_t i) const {
        return i == 0 || i >= count_ || tokens_[i].gap >= Token::Gap::line;
    }

    /// True if a tab comes before the token, as between the columns of a table.
    [[nodiscard]] bool begins_cell(std::size_t i) const;

    /// The value of a number of at most nine digits.
    [[nodiscard]] int value(std::size_t i) const;

  private:
    /// The first letters of two words mostly differ, so they are compared first.
    static bool is_same(std::string_view found, std::string_view word) {
        return found.size() == word.size() && found[0] == word[0] && found == word;
    }

    void add(Token::Kind kind, Token::Gap gap, std::size_t at, std::size_t end);
    void read(Token::Gap gap, std::size_t at, std::size_t end);
    void add_marked(Token::Gap gap, std::size_t at, std::size_t end);
    std::size_t read_word(std::size_t at, bool& marks);
    [[nodiscard]] std::size_t wide_letter_length(std::size_t at, bool& marks) const;

    CleanText clean_;
    std::string lower_; // the clean text in small letters, NUL, and words whose marks were composed
    std::vector<Token> tokens_;
    std::size_t count_ = 0; // tokens; every question needs it
};

/// True if one of the conditions is true for a token in [begin, end).
template <class... Holds>
[[nodiscard]] bool any_token(const Tokens& tokens, std::size_t begin, std::size_t end,
                             const Holds&... holds) {
    for (std::size_t i = begin; i < end; ++i)
        if ((holds(tokens, i) || ...)) return true;
    return false;
}

} // namespace caseflow
