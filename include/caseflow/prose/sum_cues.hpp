/// Why: the words on either side of a sum are first gathered, nearest first; their combined meaning
/// is decided elsewhere.
#pragma once

#include "caseflow/prose/role_words.hpp"
#include "caseflow/prose/surroundings.hpp"

#include <cstddef>

namespace caseflow {

/// The role by the words on one side of a sum.
struct SumCues {
    SumCue strong = SumCue::none; // the nearest that has a meaning alone
    SumCue weak = SumCue::none;   // the nearest that counts without a strong one
    std::size_t at = 0;           // the strong one
    bool weak_is_nearer = false;
    bool whole = false;
    bool body = false;
    bool budget = false;
    bool agent = false;
    bool before = false;
    bool negation = false;
    bool more = false; // "inte mer än 500 000 kronor": a negation that does not deny a grant
    bool instead = false;
    bool project = false;  // the project itself is named
    bool proposed = false; // "föreslås": nothing before it says what is proposed
    bool joined = false;   // "och": the rest is an addition
};

/// The words before a sum, back to the start of its clause or the end of the sum before.
[[nodiscard]] SumCues words_before(const Tokens& tokens, const Surroundings& here);

/// The words after a sum, up to the next one or the end of its clause.
[[nodiscard]] SumCues words_after(const Tokens& tokens, const Surroundings& here);

/// "får uppgå till", "får användas": no grant.
[[nodiscard]] bool is_modal(const Tokens& tokens, std::size_t at);

/// True for a token that divides two sums: words after it may belong to the second.
[[nodiscard]] bool leads_to_next(const Tokens& tokens, std::size_t at);

} // namespace caseflow
