/// Why: "2023-01-01 – 2023-12-31" is read as a length: twelve months, not 364 days.
#pragma once

#include "caseflow/model/date.hpp"

namespace caseflow {

/// Whole months and the days left over from a first to a last day, both included.
struct Length {
    int months;
    int days;
};

/// The length of a period that does not end before it starts.
[[nodiscard]] Length length_of(Date first, Date last);

} // namespace caseflow
