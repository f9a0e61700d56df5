/// Why: one word of a filter is one condition on a case; the type of its key decides which
/// operators and values it may have.
#pragma once

#include "caseflow/query/filter.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseflow {

/// The characters between the words of a filter.
inline constexpr std::string_view filter_blanks = " \t\n";

/// Reads "has:key", "missing:key", key, operator and value, or a text to search for. Throws Failure
/// with the reason if the word is wrong.
[[nodiscard]] Filter parse_condition(std::string_view word, const Today& today,
                                     const ReadNumber& read);

/// True if the next word belongs to the condition that has begun, as people write it: "> 1" after
/// "funding.total", "open" after "state:", "000" and "kr" after "funding.total>500", "%" after
/// "funding.source.share=50".
[[nodiscard]] bool continues_condition(std::string_view condition, std::string_view next);

/// The condition with the following text added to its value, in quotes, if that may belong to it:
/// when compared with a whole text, "officer.name=Åsa" and " Öst", or when a parenthesis follows
/// any text without a blank, "title:Bro" and "(del 2)". Empty if not.
[[nodiscard]] std::string with_rest(std::string_view condition, std::string_view rest);

/// True for a condition that ends in its operator.
[[nodiscard]] bool lacks_value(std::string_view word);

/// True for a word without key and quotes, which is a text to search for.
[[nodiscard]] bool is_bare(std::string_view word);

[[nodiscard]] Filter negate(Filter inner);

/// True for a day relative to today, or a text meant as one: it begins with "today".
[[nodiscard]] bool counts_from_today(std::string_view text);

/// "today", "today-30d", "today + 14d", in any letter case; nothing if the rest is wrong.
[[nodiscard]] std::optional<Date> read_day(std::string_view text, const Today& today);

} // namespace caseflow
