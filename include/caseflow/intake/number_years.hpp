/// Why: if two numbers both look like a year, the dates of the text show which one it is.
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

/// True for a year that the text's days allow: that of one, or of some years before it.
[[nodiscard]] bool is_year_of(const std::set<std::string>& years, int year);

/// True for a number whose year is one that the text's days allow. One of two digits is that of a
/// day or the year before: "RUN/12/202" beside a day in 2022 may be a year with a digit lost.
[[nodiscard]] bool is_clear_year(const Diarienummer& number, std::string_view words,
                                 const std::set<std::string>& years);

/// "HSN 1904-0812" in a text with a day in 2019: rather April 2019 than the year 1904.
[[nodiscard]] bool is_month_before_number(const Diarienummer& number, std::string_view words,
                                          const std::set<std::string>& years);

/// The end of a number that may be read in two ways, or another one of the same series: "/2021" of
/// "RUN/2022/12/2021", ", 2022/119" of "KS 2022/118, 2022/119"; empty after a number that is
/// clear.
[[nodiscard]] std::string_view another_number_after(std::string_view right);

/// The years of the days that a text writes, "2024-05-29", "3 maj 2024".
[[nodiscard]] std::set<std::string> years_of_days(std::span<const Line> lines);

/// "KV 2024/2051" in a text with a day in 2024: the other number is not a year of the text.
[[nodiscard]] std::optional<Diarienummer> number_with_year(std::string_view words,
                                                           const std::set<std::string>& years);

/// "KUN-2023-1902" in a text with days in 2023: not number 2023 of the year 1902.
[[nodiscard]] Diarienummer with_likely_year(const Diarienummer& number,
                                            const std::set<std::string>& years);

/// "00123/2023" of a body that prints "2023-00123": which of the two is the year is a guess.
[[nodiscard]] bool turns_around(std::string_view words, const Diarienummer& number,
                                const Register& body);

} // namespace caseflow
