/// Why: a day, a period and a length are all held to the periods of the links of a chain that their
/// words mean, and their findings have the same notes.
#pragma once

#include "caseflow/rules/texts.hpp"

#include <span>
#include <string>

namespace caseflow {

using KnownPeriods = std::span<const KnownPeriod>;

/// What stood before the decision of a point; null if it alters none, or for another text.
[[nodiscard]] const Terms* terms_before(const Mention& mention);

/// The periods that a text is held to: those of its decision, the one that stands after it first,
/// or all of them.
[[nodiscard]] KnownPeriods periods_for(const Mention& mention);

/// Those that a text may give on one side of a change: in a point of a decision that alters another
/// what each earlier link had, or what stands after it. Nothing says what stood before a change if
/// the case has none.
[[nodiscard]] KnownPeriods periods_on(const Mention& mention, When when);

void report_period(const Mention& mention, const KnownPeriod& period, std::string difference,
                   Report& report);

} // namespace caseflow
