/// Why: a form states a project's time as two days, as years, or as a length.
#pragma once

#include "caseflow/model/date.hpp"
#include "caseflow/prose/reading.hpp"

#include <optional>
#include <string>

namespace caseflow {

/// The days of a length from its first day on: "tre år från den 1 mars 2024"; nothing for weeks.
[[nodiscard]] std::optional<DaySpan> days_of(const TextDuration& length, std::optional<Date> first);

/// The days that a value after a label gives: "2023–2025", "mars–november 2024 (9 månader)".
[[nodiscard]] std::optional<DaySpan> days_in_value(const std::string& value);

} // namespace caseflow
