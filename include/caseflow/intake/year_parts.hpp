/// Why: a project may be given a year, "för kalenderåret 2025", or parts of years that make up one
/// period, "andra halvåret 2024 och hela 2025". A season does not have exact days.
#pragma once

#include "caseflow/intake/imported_texts.hpp"

#include <optional>
#include <utility>

namespace caseflow {

/// The first and the last day of a reading that is a year or a part of one with definite ends,
/// alone or together with the readings that continue it. Nothing for a season, or for a reading
/// that continues another.
[[nodiscard]] std::optional<std::pair<Date, Date>> year_part_at(const ImportedText& in,
                                                                const Reading& reading);

} // namespace caseflow
