/// Why: a day, a period and a length are all compared with the periods of the decisions in a chain
/// that their words mean, and their findings have the same notes.
#pragma once

#include "caseflow/rules/texts.hpp"

#include <span>
#include <string>

namespace caseflow {

using KnownPeriods = std::span<const KnownPeriod>;

/// The values before the decision of a point; null if it alters no decision, or if the text is not
/// a point.
[[nodiscard]] const Terms* terms_before(const Mention& mention);

/// The periods to compare a text with: those of its decision, with the one in force after it first,
/// or all of them.
[[nodiscard]] KnownPeriods periods_for(const Mention& mention);

/// The periods that a text may give on one side of a change. In a point of an altering decision,
/// they are those of each earlier link, or the one in force after the decision. The period before a
/// change is unknown if the case has no change.
[[nodiscard]] KnownPeriods periods_on(const Mention& mention, When when);

/// True if the period starts and ends in the parts of a year that the text gives.
[[nodiscard]] bool keeps_bounds(const TextPeriod& value, const KnownPeriod& period);

/// True if one of its days is in the period.
[[nodiscard]] bool overlaps(const TextPeriod& value, const KnownPeriod& period);

[[nodiscard]] bool is_inside(const TextPeriod& value, const KnownPeriod& period);

/// True for a day before the case began: a text may tell its history.
[[nodiscard]] bool is_history(const Mention& mention, Date day);

/// True for another date of the case.
[[nodiscard]] bool is_known_day(const Mention& mention, Date day);

/// True for a day that differs from another by one year, as people mistype it around New Year.
[[nodiscard]] bool is_off_by_a_year(Date day, Date other, TextPeriod::Unit unit);

/// "före den 1 mars 2025" if the last day is the day before.
[[nodiscard]] bool is_next_day(const TextPeriod& value, Date end);

/// "den 30 november 2024" for a day in 2026.
[[nodiscard]] bool is_day_of_other_year(const TextPeriod& value, Date day);

/// "godkänner avtal för tiden 1 januari 2022 – 31 december 2025", "en förstudie under perioden 1
/// september 2023 – 31 maj 2025": true for the period with another year at one end, whatever its
/// role.
[[nodiscard]] bool is_misprinted(const Mention& mention, const TextPeriod& value,
                                 const KnownPeriod& period);

/// "att få använda bidraget till och med den 28 februari 2026": true for the first or last day with
/// another year, if no other words describe it.
[[nodiscard]] bool is_day_misprinted(const Mention& mention, const TextPeriod& value,
                                     const KnownPeriod& period);

/// "Stöd för kalenderåret 2025" as a title: true for all days of its years, whatever the project's
/// period is.
[[nodiscard]] bool is_year_of_title(const Mention& mention, const TextPeriod& value);

/// "har avsatt tio miljoner kronor per år 2015–2018", "150 000 kronor per år 2024–2025": true for
/// the years of a sum beside them that is greater than any in the case, or that some years in it
/// have.
[[nodiscard]] bool is_of_sum_beside(const Mention& mention, const TextPeriod& value);

/// "under två år, 2024–2025," for a project of two years that begins or ends with these years.
[[nodiscard]] bool is_after_length(const Mention& mention, const TextPeriod& value);

void report_period(const Mention& mention, const KnownPeriod& period, std::string difference,
                   Report& report);

} // namespace caseflow
