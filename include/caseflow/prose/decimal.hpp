/// Why: numbers in Swedish prose have spaces, dots or apostrophes between thousands and a comma
/// before decimals.
#pragma once

#include "caseflow/prose/tokens.hpp"

#include <cstdint>
#include <optional>

namespace caseflow {

/// A number as it is written: digits times ten to the power of minus `decimals`.
struct Decimal {
    std::int64_t digits = 0;
    int decimals = 0;
    bool grouped = false; // in threes
    bool sound = true;    // false for "880 00": groups not of three digits
    std::size_t end = 0;  // the token after it
    bool dotted = false;  // "1.250": a group, or three decimals
};

/// "1 000 000", "500.000", "500'000", "59,45", "1.5", "1½", "½", "500 000:00"; nothing if there are
/// no digits, too many, or if more digits follow.
[[nodiscard]] std::optional<Decimal> match_decimal(const Tokens& tokens, std::size_t at);

/// "2023: 0,3"
[[nodiscard]] bool is_after_year(const Tokens& tokens, std::size_t at);

/// True if a number that begins at a token is not the tail of something longer, as in "1:1 500
/// 000", "§ 12 500 000", "A4 500 000" or "Etapp 2 500 000"; `read` is the token after the reading
/// before.
[[nodiscard]] bool is_fresh(const Tokens& tokens, std::size_t at, std::size_t read);

} // namespace caseflow
