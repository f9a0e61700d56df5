#include "caseflow/prose/sum_pairs.hpp"

#include <algorithm>
#include <cstdint>

namespace caseflow {
namespace {

/// "kostar 600 000 kr + 400 000 kr", "375 plus 375 tkr"; not "400 000 kr plus moms".
bool is_addend(const Tokens& tokens, const Surroundings& here) {
    const auto adds = [&](std::size_t at) {
        return tokens.is_sign(at, "+") || (tokens.is(at, "plus") && tokens.is_number(at + 1));
    };
    return adds(here.after) || (here.first > 0 && adds(here.first - 1));
}

/// "500 000 kronor, avrundat från 499 640 kronor"
bool is_before_rounding(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 3; // "avrundat nedåt från"
    if (here.first <= here.begin || !tokens.is(here.first - 1, "från")) return false;
    const std::size_t begin = std::max(here.begin + few, here.first) - few;
    return tokens.has_any(begin, here.first, "avrundat avrundad avrundade avrundas");
}

/// True if one sum is the other with VAT.
bool differ_by_vat(std::int64_t a, std::int64_t b) {
    constexpr std::int64_t whole = 100;
    constexpr std::int64_t most = 1'000'000'000'000'000; // kronor, whose product fits
    const auto [less, more] = std::minmax(a, b);
    for (const std::int64_t rate : {6, 12, 25})
        if (less > 0 && more < most && more * whole == less * (whole + rate)) return true;
    return false;
}

/// "exkl. moms (625 000 kr inkl. moms)", "plus moms, alltså 625 000 kr"
bool names_vat(const Tokens& tokens, const Surroundings& here) {
    constexpr std::size_t few = 3; // "inkl. moms" is three
    return tokens.has_any(here.begin, here.after + few, "moms momsen mervärdesskatt");
}

} // namespace

SumRole role_beside_sum(const Tokens& tokens, const Surroundings& here, SumRole role) {
    if (is_addend(tokens, here)) return SumRole::line;
    return is_before_rounding(tokens, here) ? SumRole::change : role;
}

bool is_with_vat(const Tokens& tokens, const Surroundings& here, Money before, Money sum) {
    return here.same_clause && differ_by_vat(before.kronor(), sum.kronor()) &&
           names_vat(tokens, here);
}

bool is_equal_part(const Tokens& tokens, const Surroundings& here) {
    if (here.first < here.begin + 3 || !tokens.is_any(here.first - 1, "om på")) return false;
    const std::size_t part = here.first - 2;
    return tokens.is_any(
               part, "delar poster rater omgångar utbetalningar delbetalningar delutbetalningar") &&
           (!here.next_in_clause || tokens.is_any(part - 1, "lika stora"));
}

} // namespace caseflow
