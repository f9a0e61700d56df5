/// Why: what a number is said of stands in its own clause; words of the next one are about
/// something else.
#pragma once

#include "caseflow/prose/tokens.hpp"

namespace caseflow {

/// True if a sentence, or a row of a list, begins at a token.
[[nodiscard]] bool begins_sentence(const Tokens& tokens, std::size_t at);

/// True if a clause begins at a token: a sentence does, or what follows "; " or ", men".
[[nodiscard]] bool begins_clause(const Tokens& tokens, std::size_t at);

} // namespace caseflow
