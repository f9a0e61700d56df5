/// Why: some words say what a sum is only together, as "går på" or "beslutat belopp" do.
#pragma once

#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/tokens.hpp"

#include <cstddef>

namespace caseflow {

/// What the words at a token mean together that mean nothing, or something else, alone; none
/// without such words.
[[nodiscard]] SumCue cue_of_words(const Tokens& tokens, std::size_t at);

} // namespace caseflow
