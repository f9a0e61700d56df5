/// Why: a sum of which no word says what it is may be anything; it is reported only where it looks
/// like a slip in writing an amount that is known.
#pragma once

#include "caseflow/model/money.hpp"

namespace caseflow {

/// True if people write one for the other by mistake: a zero too many or lost, tkr for kr, digits
/// swapped, one digit wrong of at least three that are no zeros at the end.
[[nodiscard]] bool is_slip_of(Money written, Money meant);

/// The digits of a sum in another order: "12 400 000" for "14 200 000".
[[nodiscard]] bool are_digits_swapped(Money written, Money meant);

} // namespace caseflow
