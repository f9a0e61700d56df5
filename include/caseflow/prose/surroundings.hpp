/// Why: the words that belong to a number lie between the numbers of its kind before and after it,
/// within its clause.
#pragma once

#include "caseflow/prose/clauses.hpp"
#include "caseflow/prose/readers.hpp"

#include <cstddef>
#include <vector>

namespace caseflow {

/// The tokens around a match: before it from `begin`, after it to before `end`.
struct Surroundings {
    std::size_t begin;
    std::size_t first; // of the match
    std::size_t after; // the token after it
    std::size_t end;
    bool same_clause = false; // as the match before
    bool next_in_clause = false;
};

/// The surroundings of the matches of one kind, in their order.
[[nodiscard]] std::vector<Surroundings> surroundings(const Tokens& tokens,
                                                     const std::vector<const Match*>& matches);

} // namespace caseflow
