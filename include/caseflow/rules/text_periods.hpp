/// Why: a day, a period and a length are all compared with the periods of the links of a chain that
/// their words mean, and their findings have the same notes.
#pragma once

#include "caseflow/rules/texts.hpp"

#include <span>
#include <string>

namespace caseflow {

using KnownPeriods = std::span<const KnownPeriod>;

/// The values before the decision of a point; null if it alters none, or for another text.
[[nodiscard]] const Terms* terms_before(const Mention& mention);

/// The periods that a text is compared with: those of its decision, the one in force after it
/// first, or all of them.
[[nodiscard]] KnownPeriods periods_for(const Mention& mention);

/// Those that a text may give on one side of a change: in a point of a decision that alters another
/// those of each earlier link, or the one in force after it. The period before a change is unknown
/// if the case has no change.
[[nodiscard]] KnownPeriods periods_on(const Mention& mention, When when);

/// True if the period starts and ends in the parts of a year that the text says.
[[nodiscard]] bool keeps_bounds(const TextPeriod& value, const KnownPeriod& period);

/// True if a day of it is in the period.
[[nodiscard]] bool overlaps(const TextPeriod& value, const KnownPeriod& period);

[[nodiscard]] bool is_inside(const TextPeriod& value, const KnownPeriod& period);

/// True for a day before the case began: a text may say what led to it.
[[nodiscard]] bool is_history(const Mention& mention, Date day);

/// Another date of the case.
[[nodiscard]] bool is_known_day(const Mention& mention, Date day);

/// True for days that differ from others by a year, as somebody writes them at the turn of one.
[[nodiscard]] bool is_off_by_a_year(Date day, Date other, TextPeriod::Unit unit);

/// "före den 1 mars 2025" if the last day is the one before.
[[nodiscard]] bool is_next_day(const TextPeriod& value, Date end);

/// "den 30 november 2024" for one of 2026
[[nodiscard]] bool is_day_of_other_year(const TextPeriod& value, Date day);

/// "godkänner avtal för tiden 1 januari 2022 – 31 december 2025", "en förstudie under perioden 1
/// september 2023 – 31 maj 2025": the period with another year at one of its ends, whatever its
/// role.
[[nodiscard]] bool is_misprinted(const Mention& mention, const TextPeriod& value,
                                 const KnownPeriod& period);

/// "att få använda bidraget till och med den 28 februari 2026": the first or the last day with
/// another year, without other words about it.
[[nodiscard]] bool is_day_misprinted(const Mention& mention, const TextPeriod& value,
                                     const KnownPeriod& period);

/// "Stöd för kalenderåret 2025", the title: all days of its years, whatever the project's are.
[[nodiscard]] bool is_year_of_title(const Mention& mention, const TextPeriod& value);

/// "har avsatt tio miljoner kronor per år 2015–2018", "150 000 kronor per år 2024–2025": the years
/// of a sum beside them that is more than anything in the case, or that some of its years have.
[[nodiscard]] bool is_of_sum_beside(const Mention& mention, const TextPeriod& value);

/// "under två år, 2024–2025," of a project of two years that these years bound on one side.
[[nodiscard]] bool is_after_length(const Mention& mention, const TextPeriod& value);

void report_period(const Mention& mention, const KnownPeriod& period, std::string difference,
                   Report& report);

} // namespace caseflow
