/// Why: a sum is often said of a year, of every year, or of each of several; the words for that
/// stand close to it.
#pragma once

#include "caseflow/prose/surroundings.hpp"

#include <optional>

namespace caseflow {

/// From a sum to the year that it is said of.
inline constexpr std::size_t year_distance = 4; // tokens

/// "500 000 kronor för år 2023", "60 000 kronor 2021"; the token after it in `end`.
[[nodiscard]] std::optional<int> year_after(const Tokens& tokens, const Surroundings& here,
                                            std::size_t& end);

/// "2023: 500 000 kronor", "för 2023 avsätts 500 000 kronor"
[[nodiscard]] std::optional<int> year_before(const Tokens& tokens, std::size_t begin,
                                             std::size_t first);

/// The first year that stands alone between two tokens.
[[nodiscard]] std::optional<int> any_year(const Tokens& tokens, std::size_t begin, std::size_t end);

/// The number of those who each give or get a sum: "två kommuner … vardera".
[[nodiscard]] int count_of_each(const Tokens& tokens, const Surroundings& here);

/// True if a word says that a sum is paid every year: "årligen".
[[nodiscard]] bool says_yearly(const Tokens& tokens, std::size_t begin, std::size_t end);

} // namespace caseflow
