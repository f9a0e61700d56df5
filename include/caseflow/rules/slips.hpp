/// Why: a sum that no word describes may be anything; it is reported only if it looks like a known
/// amount mistyped.
#pragma once

#include "caseflow/model/money.hpp"

namespace caseflow {

/// True if people write one for the other by mistake: a zero too many or lost, tkr for kr, digits
/// swapped, or one digit wrong, if there are at least three before the zeros at the end.
[[nodiscard]] bool is_slip_of(Money written, Money meant);

/// The digits of a sum in another order: "12 400 000" for "14 200 000".
[[nodiscard]] bool are_digits_swapped(Money written, Money meant);

/// True for sums of as many digits that differ in one: "600 000" for 500 000.
[[nodiscard]] bool differs_in_a_digit(Money written, Money meant);

/// "76 500" for 760 500: a digit lost, if at least three are left before the zeros at the end.
[[nodiscard]] bool lacks_a_digit(Money written, Money meant);

/// As is_slip_of, but not "150 000" for 1 500 000, which is another round sum by chance: with a
/// zero too many or lost only if the digits before the zeros are at least three, or the unit is
/// another.
[[nodiscard]] bool is_clear_slip_of(Money written, Money meant);

/// True for sums of as many digits.
[[nodiscard]] bool is_as_long(Money written, Money meant);

/// Of three digits or more, with two beside each other swapped, or zeros lost or too many: hardly
/// another sum by chance.
[[nodiscard]] bool is_misprint_of(Money written, Money meant);

/// The same of two digits, or one wrong of four or more.
[[nodiscard]] bool is_like_misprint_of(Money written, Money meant);

} // namespace caseflow
