/// Why: the text of a decision says sums, shares, periods and case numbers once more, as people
/// write them; this is what they come to, and where they stand.
#pragma once

#include "caseflow/model/date.hpp"
#include "caseflow/model/diarienummer.hpp"
#include "caseflow/model/money.hpp"
#include "caseflow/model/percent.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace caseflow {

/// A sum of money. "drygt 496 000 kr" is a span of amounts, "500 000 kronor" a single one.
struct SaidAmount {
    Money low;
    Money high;
    bool total = true;                  // false for what is per year, per place, …
    std::optional<std::size_t> part_of; // "X, varav A och B": the reading X that A is a part of
};

/// A share of something.
struct SaidShare {
    Percent share;
};

/// Days of the calendar, both ends included.
struct SaidPeriod {
    enum class Extent {
        day,    // a single date
        whole,  // both ends are said: it is meant as the whole period
        inside, // a year, a half or a quarter of one: it may be a part of the whole
        loose,  // years without a word that says what they are: perhaps a programme's, or history
    };
    enum class Unit { day, month, year }; // as fine as the words are
    Date first;
    Date last;
    Extent extent;
    Unit unit = Unit::day;
    bool deadline = false; // "senast 31 januari 2024"
};

/// A diarienummer.
struct SaidNumber {
    Diarienummer number;
};

/// What looks like one of these and is none.
struct Misspelt {
    enum class Kind { digits, date, number };
    Kind kind;
    std::string problem; // "digits are not grouped in threes", for a message
};

struct Reading {
    std::size_t begin; // bytes of the text
    std::size_t end;
    std::variant<SaidAmount, SaidShare, SaidPeriod, SaidNumber, Misspelt> said;
};

/// Everything that is said, in order of place. Reads Swedish administrative prose; what it is not
/// sure of it leaves out.
[[nodiscard]] std::vector<Reading> read_prose(std::string_view text);

} // namespace caseflow
