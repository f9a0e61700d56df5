/// Why: every date of a case is a calendar day without time or zone, written 2022-06-30.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace caseflow {

/// A day of the Gregorian calendar. Compares chronologically.
using Date = std::chrono::year_month_day;

/// The first and the last day of a period.
using DaySpan = std::pair<Date, Date>;

/// ISO 8601: "2022-06-30".
[[nodiscard]] std::string to_string(Date date);

/// Reads exactly that form; nothing for another form or a day that does not exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// The day, in UTC, of a moment in seconds since 1970-01-01T00:00Z.
[[nodiscard]] Date date_of(std::chrono::sys_seconds moment);

} // namespace caseflow
