/// Why: a text has many days. Only the words around a day show that it is the project's.
#pragma once

#include "caseflow/intake/day_spans.hpp"
#include "caseflow/intake/imported_texts.hpp"

#include <optional>
#include <string>

namespace caseflow {

/// A statement about the project's days.
struct PeriodClaim {
    enum class Bound { whole, first, last };
    Bound bound;
    DaySpan days; // only one day counts, unless it is the whole
};

/// The statement that a reading makes about the project's days; nothing if it is about something
/// else. `events`: the titles of the case, in lower case, which may name an event with its own
/// days.
[[nodiscard]] std::optional<PeriodClaim>
period_claim(const ImportedText& in, const Reading& reading, const std::string& events);

/// "förlänga projekttiden från 2023-12-31 till 2024-06-30": the old and the new end, not a period.
[[nodiscard]] bool is_moved_from(const ImportedText& in, const Reading& reading);

/// "beviljades 420 000 kr till projektet Spåret för perioden ": a whole period that an earlier
/// decision granted and that this one alters or revokes.
[[nodiscard]] bool is_of_earlier_grant(const ImportedText& in, const Reading& reading);

/// "har ansökt om 2 400 000 kronor för perioden ": a whole period of the project that is applied
/// for.
[[nodiscard]] bool is_of_application(const ImportedText& in, const Reading& reading);

} // namespace caseflow
