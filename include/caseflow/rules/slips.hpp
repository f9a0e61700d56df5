/// Why: a sum that no word describes may be anything. It is reported only if it looks like a known
/// amount with a typing mistake.
#pragma once

#include "caseflow/model/money.hpp"

namespace caseflow {

/// True if people write one sum for the other by mistake: a zero too many or too few, tkr for kr,
/// digits swapped, or one wrong digit in a sum with at least three digits before its final zeros.
[[nodiscard]] bool is_slip_of(Money written, Money meant);

/// True if the sums have the same digits in another order: "12 400 000" for 14 200 000.
[[nodiscard]] bool are_digits_swapped(Money written, Money meant);

/// True for sums with equally many digits, one of which differs: "600 000" for 500 000.
[[nodiscard]] bool differs_in_a_digit(Money written, Money meant);

/// "76 500" for 760 500: a digit is missing, and at least two are left before the final zeros.
[[nodiscard]] bool lacks_a_digit(Money written, Money meant);

/// As is_slip_of, but false for "150 000" for 1 500 000, which may simply be another round sum. A
/// zero too many or too few counts only if there are at least three digits before the zeros, or if
/// the unit is another.
[[nodiscard]] bool is_clear_slip_of(Money written, Money meant);

/// True for sums with equally many digits.
[[nodiscard]] bool is_as_long(Money written, Money meant);

/// True for sums of at least three digits before the zeros where two adjacent digits are swapped or
/// zeros are missing or extra. That is hardly another sum by chance.
[[nodiscard]] bool is_misprint_of(Money written, Money meant);

/// The same for sums of two digits before the zeros, or for one wrong digit of four or more.
[[nodiscard]] bool is_like_misprint_of(Money written, Money meant);

} // namespace caseflow
