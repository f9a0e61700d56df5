/// Why: some words say what a sum is only together, as "går på" or "beslutat belopp" do.
#pragma once

#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/tokens.hpp"

#include <cstddef>

namespace caseflow {

/// "kan jämföras med", "ska ställas mot": what follows is of something else.
[[nodiscard]] bool is_compared_with(const Tokens& tokens, std::size_t at);

/// What the words at a token mean together that mean nothing, or something else, alone; none
/// without such words.
[[nodiscard]] SumCue cue_of_words(const Tokens& tokens, std::size_t at);

} // namespace caseflow
