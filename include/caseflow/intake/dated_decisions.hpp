/// Why: "Beslut 2022-03-15" above the text of a decision is both heading and day.
#pragma once

#include "caseflow/intake/head.hpp"
#include "caseflow/intake/pages.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace caseflow {

/// The day in a line that consists of the word and the day, "Ändringsbeslut den 5 oktober 2021".
/// Nothing unless points follow directly, or if points have another heading.
[[nodiscard]] std::optional<Date> day_of_dated_decision(std::span<const Line> lines, std::size_t i);

/// True for such a line, and for a sentence before a list of points.
[[nodiscard]] bool begins_points_at(std::span<const Line> lines, std::size_t i);

/// Sets the head's day from the first such line.
void take_dated_decision(const std::vector<Line>& body, Head& head);

/// The only day that the sentences of a text name for the meeting that treated its matter, if the
/// text has no other day: "Vid styrelsemötet den 14 mars 2022 beslutades följande."
[[nodiscard]] std::optional<Date> day_of_meeting(std::span<const Line> lines);

} // namespace caseflow
