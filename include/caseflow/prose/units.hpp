/// Why: "tkr", "mnkr", "milj. kr", "tusen kronor" and "KSEK" are built from the same few words,
/// before a number or after it.
#pragma once

#include "caseflow/prose/decimal.hpp"
#include "caseflow/prose/tokens.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace caseflow {

/// The unit of a number, and the token after it.
struct MoneyUnit {
    std::int64_t size; // 1, thousands, millions, …
    std::string_view currency;
    std::size_t end;
    bool named = true; // false for "miljoner" without a currency, or a head without a unit
};

/// "kronor", "kr", "tkr", "MSEK", "milj. kr", "miljoner", ":-", "euro".
[[nodiscard]] std::optional<MoneyUnit> match_money_unit(const Tokens& tokens, std::size_t at);

/// The unit after a number that begins at `number` and ends before `at`, perhaps after the number
/// again in brackets, "500 000 (femhundratusen) kronor", the mark of a footnote or a closing quote.
[[nodiscard]] std::optional<MoneyUnit> match_unit_after(const Tokens& tokens, std::size_t number,
                                                        std::size_t at);

/// A unit before its number: "SEK", "kr.", "MSEK:", "€".
[[nodiscard]] std::optional<MoneyUnit> match_unit_before(const Tokens& tokens, std::size_t at);

/// The number at a token, in digits or in words; before millions, also "1/2" and "1 1/2".
[[nodiscard]] std::optional<Decimal> match_number_at(const Tokens& tokens, std::size_t at);

/// "beviljar 443 tusen", "beviljar 443 000.", "beviljas 443 000 för projektet": kronor without a
/// unit, right after a verb of giving and at the end of its sentence or, if the verb grants, before
/// what it is for.
[[nodiscard]] std::optional<MoneyUnit> match_no_currency(const Tokens& tokens, std::size_t at,
                                                         const Decimal& number);

/// The words that such a unit begins with.
[[nodiscard]] std::vector<std::string_view> words_of_units();

} // namespace caseflow
