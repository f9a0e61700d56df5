#include "caseflow/prose/charges.hpp"

#include "caseflow/prose/tokens.hpp"

namespace caseflow {

bool is_charged(std::string_view after) {
    constexpr std::size_t farthest = 3; // tokens: ", vilken belastar"
    constexpr std::size_t longest = 60; // bytes
    const Tokens tokens(after.substr(0, longest));
    return tokens.has_any(0, farthest, "tas belastar bestrids konteras bokförs");
}

} // namespace caseflow
