/// Why: something that is almost a number, a date or a case number is most likely a slip, and
/// validate and import report it in the same way.
#pragma once

#include <string>
#include <string_view>

namespace caseflow {

/// Words that look like a value but cannot be read as one.
struct Misspelt {
    enum class Kind {
        digits, // not grouped in threes
        words,  // not the same number as the digits next to them
        day,    // it does not exist
        date,   // without its dashes
        number, // of a case
    };
    Kind kind;
};

/// The mistake in some words, as a sentence.
[[nodiscard]] std::string misspelt_message(Misspelt::Kind kind, std::string_view words);

} // namespace caseflow
