/// Why: if two numbers could both be a year, the dates of the text show which one is.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/register.hpp"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace caseflow {

/// True for a year that fits the days of the text: the year of one of them, or up to some years
/// earlier.
[[nodiscard]] bool is_year_of(const std::set<std::string>& years, int year);

/// True for a number whose year fits the days of the text. A year of two digits must be that of a
/// day or the year before: "RUN/12/202" beside a day in 2022 may be a year that lost a digit.
[[nodiscard]] bool is_clear_year(const Diarienummer& number, std::string_view words,
                                 const std::set<std::string>& years);

/// "HSN 1904-0812" in a text with a day in 2019: more likely April 2019 than the year 1904.
[[nodiscard]] bool is_month_before_number(const Diarienummer& number, std::string_view words,
                                          const std::set<std::string>& years);

/// The rest of a number that can be read in two ways, or another number of the same series: "/2021"
/// in "RUN/2022/12/2021", ", 2022/119" in "KS 2022/118, 2022/119"; empty after a number that is
/// clear.
[[nodiscard]] std::string_view another_number_after(std::string_view right);

/// The years of the days in a text, "2024-05-29", "3 maj 2024".
[[nodiscard]] std::set<std::string> years_of_days(std::span<const Line> lines);

/// "KV 2024/2051" in a text with a day in 2024: the other number is not a year of the text.
[[nodiscard]] std::optional<Diarienummer> number_with_year(std::string_view words,
                                                           const std::set<std::string>& years);

/// "KUN-2023-1902" in a text with days in 2023: not number 2023 of the year 1902.
[[nodiscard]] Diarienummer with_likely_year(const Diarienummer& number,
                                            const std::set<std::string>& years);

/// "00123/2023" from a body that prints "2023-00123": it is a guess which of the two is the year.
[[nodiscard]] bool turns_around(std::string_view words, const Diarienummer& number,
                                const Register& body);

} // namespace caseflow
