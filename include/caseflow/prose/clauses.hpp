/// Why: the words that say what a number means are in its own clause; those of the next clause are
/// about something else.
#pragma once

#include "caseflow/prose/tokens.hpp"

namespace caseflow {

/// True for a token that follows a word on the same line, the usual case: nothing begins at it.
[[nodiscard]] inline bool continues_plainly(const Tokens& tokens, std::size_t at) {
    return at > 0 && at < tokens.size() && tokens[at].gap <= Token::Gap::space &&
           !tokens.is_any_sign(at - 1);
}

/// True if a sentence, or a row of a list, begins at a token.
[[nodiscard]] bool begins_sentence(const Tokens& tokens, std::size_t at);

/// True for the full stop of a sentence, and past the last token.
[[nodiscard]] bool ends_sentence(const Tokens& tokens, std::size_t at);

/// True if a clause begins at a token: a sentence, or the words after "; " or ", men".
[[nodiscard]] bool begins_clause(const Tokens& tokens, std::size_t at);

/// The token that begins the clause of another, or is `farthest` tokens before it.
[[nodiscard]] std::size_t begin_of_clause(const Tokens& tokens, std::size_t at,
                                          std::size_t farthest);

/// True if no clause begins at a token from `begin` to before `end`.
[[nodiscard]] bool is_within_clause(const Tokens& tokens, std::size_t begin, std::size_t end);

} // namespace caseflow
