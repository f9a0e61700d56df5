#include "caseflow/prose/readers.hpp"

namespace caseflow {
namespace {

/// The token after a group of three that a comma joins to the digits before it; `at` if there is
/// none.
std::size_t after_group(const Tokens& tokens, std::size_t at) {
    const bool joined = tokens.is_sign(at, ",") && tokens.is_tight(at) &&
                        tokens.is_number(at + 1, 3, 3) && tokens.is_tight(at + 1);
    return joined ? at + 2 : at;
}

/// "1,375 kr per kWh", "1,375 kronor/kWh": a price may have three decimals.
bool may_be_price(const Tokens& tokens, std::size_t after) {
    return tokens.is(after, "per") || tokens.is_sign(after, "/");
}

} // namespace

std::optional<Match> match_comma_groups(const Tokens& tokens, std::size_t at) {
    if (!tokens.is_number(at, 1, 3) || tokens.at(at).starts_with('0')) return std::nullopt;
    if (tokens.is_tight(at) && tokens.is_any_sign(at - 1, ", . :") && tokens.is_number(at - 2))
        return std::nullopt; // the end of another number
    std::size_t end = at + 1;
    for (std::size_t next = after_group(tokens, end); next > end; next = after_group(tokens, end))
        end = next;
    if (end == at + 1) return std::nullopt;
    const auto unit = match_money_unit(tokens, end);
    const bool after_unit = tokens.is(at - 1, "sek"); // "SEK 500,000"
    const bool kronor = unit ? unit->named && unit->size == 1 : after_unit;
    const std::size_t last = unit ? unit->end : end;
    if (!kronor || may_be_price(tokens, last)) return std::nullopt;
    return Match{at, last, Misspelt{Misspelt::Kind::commas}};
}

} // namespace caseflow
