/// Why: sums and shares are also written out: "femhundratusen kronor", "en och en halv miljon".
#pragma once

#include "caseflow/prose/decimal.hpp"

#include <string_view>
#include <vector>

namespace caseflow {

/// "tolv", "sexhundratusen", "fem hundra tusen", "en halv", "en och en halv", "tre kvarts";
/// nothing for other words.
[[nodiscard]] std::optional<Decimal> match_number_words(const Tokens& tokens, std::size_t at);

/// "en halv", "tre kvarts", "halvannan": fractions of one, or of two.
[[nodiscard]] std::optional<Decimal> match_parts_of_one(const Tokens& tokens, std::size_t at);

/// Adds what continues an integer in words: "1 och en halv", "en komma fem".
void add_parts(Decimal& to, const Tokens& tokens);

/// The words such a number begins with; longer ones are made of several of them.
[[nodiscard]] std::vector<std::string_view> words_of_numbers();

/// True for a word in lower case that is made of these: "tjugoett", "sexhundratusen".
[[nodiscard]] bool is_made_of_numbers(std::string_view word);

/// True for a word of a number: "tusen", "femtio", "halv".
[[nodiscard]] bool ends_number(const Tokens& tokens, std::size_t at);

/// True for the tail of a number in words: "en miljon tvåhundratusen", "två komma fem".
[[nodiscard]] bool follows_number(const Tokens& tokens, std::size_t at);

} // namespace caseflow
