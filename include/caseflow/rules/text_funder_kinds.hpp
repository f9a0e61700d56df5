/// Why: the kinds of funders are known only from all of their names together: "kommunen" means a
/// certain funder only if no other is a municipality.
#pragma once

#include "caseflow/prose/funder_words.hpp"

#include <cstddef>

namespace caseflow {

/// A funder of a source.
struct Funder {
    PartyName name;
    std::size_t source;
    bool elsewhere;
};

} // namespace caseflow
