/// Why: "300 000 kronor från Kommunen", "40 procent Södervik": the giver of a number may be named
/// after it, and only some words introduce the name.
#pragma once

#include "caseflow/prose/surroundings.hpp"

#include <cstddef>

namespace caseflow {

constexpr std::size_t lead_right_after = 1; // byte: "40 procent Södervik"
constexpr std::size_t shortest_lead = 3;    // bytes: "i 1:1-medel", nothing between

/// The most bytes between a number and the name that goes with it; 0 if no word leads to a name.
[[nodiscard]] std::size_t lead_to_name(const Tokens& tokens, const Surroundings& here);

/// "(40 procent av) kostnaden ska bäras av", "kostnaderna står": the token before the name of the
/// payer of a share of the costs; 0 if no verb leads to one.
[[nodiscard]] std::size_t after_bearing_verb(const Tokens& tokens, std::size_t at);

} // namespace caseflow
