/// Why: numbers in Swedish prose have spaces or dots between thousands and a comma before decimals;
/// small ones are words.
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
    bool sound = true;    // false for "880 00": groups that are not of three
    std::size_t end = 0;  // the token after it
};

/// "1 000 000", "500.000", "59,45", "1.5", "12"; nothing if there are no digits or too many.
[[nodiscard]] std::optional<Decimal> match_decimal(const Tokens& tokens, std::size_t at);

/// "två", "en halv", "en och en halv".
[[nodiscard]] std::optional<Decimal> match_counting_word(const Tokens& tokens, std::size_t at);

/// The words such a number begins with.
[[nodiscard]] std::vector<std::string_view> counting_words();

} // namespace caseflow
