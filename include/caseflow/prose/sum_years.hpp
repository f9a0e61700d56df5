/// Why: a sum is often for one year, for every year, or for each of several; the words for that are
/// close to it.
#pragma once

#include "caseflow/prose/surroundings.hpp"

#include <optional>

namespace caseflow {

/// Tokens from a sum to its year.
inline constexpr std::size_t year_distance = 4; // tokens

/// The years that a sum is for: "för 2023", "2023: …", "åren 2023–2025", "2023 och 2024".
struct SumYears {
    int first;
    int last;
    std::size_t end;     // the token after them
    bool budget = false; // "2023 års budget": the year of the money
    bool each = false;   // "för vart och ett av åren 2023 och 2024": only the first is given
};

/// The years of a sum; the words before it count from the token `begin`.
[[nodiscard]] std::optional<SumYears> years_of(const Tokens& tokens, const Surroundings& here,
                                               std::size_t begin);

/// The first year alone between two tokens.
[[nodiscard]] std::optional<int> any_year(const Tokens& tokens, std::size_t begin, std::size_t end);

/// The first year after a sum in its clause; not the age of a thing: "lokomobilen från 1911".
[[nodiscard]] std::optional<int> year_after(const Tokens& tokens, const Surroundings& here);

/// "450 000 kronor avser 2024", "avser 450 000 kronor 2024": the sum of a year, not a cost line.
[[nodiscard]] bool is_of_year(const Tokens& tokens, std::size_t at);

/// "för det andra och tredje året", "för år 1": for a part of the time, without naming the year.
[[nodiscard]] bool is_of_unnamed_years(const Tokens& tokens, const Surroundings& here);

/// True if a word says that a sum is paid every year: "årligen".
[[nodiscard]] bool says_yearly(const Tokens& tokens, std::size_t begin, std::size_t end);

} // namespace caseflow
