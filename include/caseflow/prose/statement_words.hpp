/// Why: statements of days and lengths, and comparisons of sums, begin at a few words. Each word of
/// a text is looked up once, and the rest is done only at one of these words.
#pragma once

#include "caseflow/prose/role_words.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace caseflow {

/// The words that begin a statement or a comparison.
enum class StatementCue : std::uint8_t {
    none,
    days,
    weeks,
    months,
    quarters,
    half_years,
    years,
    calendar_years,
    first,
    last,
    when, // ", då projektet startar"
    start,
    end,
    project_start,
    project_end,
    project_year,
    after,   // "tre månader efter"
    decided, // a body did it once
    took,    // "ställning"
    report,
    account,
    annual_report,
    payment,
    pays, // "ut"
    extreme,
    larger, // "större än"
    equal,  // "så stor som"
};

[[nodiscard]] std::span<const WordRow<StatementCue>> statement_words();

struct StatementWord {
    std::size_t at;   // the token
    StatementCue cue; // not none
};

} // namespace caseflow
