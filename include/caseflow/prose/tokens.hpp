/// Why: Swedish prose is read as words, numbers and signs with gaps between them, whatever kind of
/// space or line end a person's program put there.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace caseflow {

struct Token {
    enum class Kind {
        number, // digits
        word,   // letters
        sign,   // one character of anything else
    };
    enum class Gap { none, space, paragraph };

    Kind kind;
    Gap gap;           // before it: white space with at most one line end is a space
    std::size_t begin; // bytes
    std::size_t end;
    bool marks = false; // a word with letters that their marks follow: "a" and a ring for å
};

/// The tokens of a text. Every question about a token past the end is answered with no.
class Tokens {
  public:
    explicit Tokens(std::string_view text);

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] const Token& operator[](std::size_t i) const { return tokens_[i]; }
    [[nodiscard]] std::string_view at(std::size_t i) const {
        if (i >= tokens_.size()) return {};
        return {text_.data() + tokens_[i].begin, tokens_[i].end - tokens_[i].begin};
    }

    [[nodiscard]] bool is_number(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].kind == Token::Kind::number;
    }
    /// True for a number of `least` to `most` digits.
    [[nodiscard]] bool is_number(std::size_t i, std::size_t least, std::size_t most) const;

    /// True for the word in any letter case, its accents composed or not; `word` is in small
    /// letters.
    [[nodiscard]] bool is(std::size_t i, std::string_view word) const {
        return i < tokens_.size() && tokens_[i].kind == Token::Kind::word &&
               (tokens_[i].marks || tokens_[i].end - tokens_[i].begin == word.size()) &&
               reads(i, word);
    }
    [[nodiscard]] bool is_any(std::size_t i, std::initializer_list<std::string_view> words) const;

    [[nodiscard]] bool is_sign(std::size_t i, std::string_view sign) const {
        return i < tokens_.size() && tokens_[i].kind == Token::Kind::sign && at(i) == sign;
    }
    /// Any of the dashes people type.
    [[nodiscard]] bool is_dash(std::size_t i) const;

    /// True if there is no white space before it.
    [[nodiscard]] bool is_tight(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].gap == Token::Gap::none;
    }
    /// True if it does not begin a paragraph.
    [[nodiscard]] bool goes_on(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].gap != Token::Gap::paragraph;
    }

    /// The value of a number of at most nine digits.
    [[nodiscard]] int value(std::size_t i) const;

  private:
    [[nodiscard]] bool reads(std::size_t i, std::string_view word) const;

    std::string_view text_;
    std::vector<Token> tokens_;
};

} // namespace caseflow
