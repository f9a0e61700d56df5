/// Why: what funders are is known from their names, of all of them together: "kommunen" means one
/// only if no other is a municipality.
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
