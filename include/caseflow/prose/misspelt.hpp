/// Why: something that is almost a number, a date or a case number is most likely a slip, and
/// validate and import report it in the same way.
#pragma once

#include "caseflow/model/date.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// Words that look like a value but cannot be read as one.
struct Misspelt {
    enum class Kind {
        digits,  // not grouped in threes
        commas,  // between groups of three, as in "500,000 kronor"
        letters, // among its digits, as in "90O 000 kronor"
        unit,    // almost "kronor"
        words,   // not the same number as the digits next to them
        day,     // it does not exist
        weekday, // not that of `date`
        year,    // with a digit too many or too few, or of another century
        date,    // without its dashes
        number,  // of a case
    };
    Kind kind;
    Date date = {};
};

/// The mistake in some words, as a sentence.
[[nodiscard]] std::string misspelt_message(const Misspelt& value, std::string_view words);

} // namespace caseflow
