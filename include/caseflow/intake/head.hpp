/// Why: what stands above a decision's text (who prepares it, date, number, title) is laid out in
/// other ways by each body; its lines are known by what they say.
#pragma once

#include "caseflow/intake/decision_reader.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace caseflow {

/// What the head of a text says beside what it put into the case.
struct Head {
    std::size_t end = 0;         // the first line of the body
    std::vector<Line> documents; // what minutes list above the text, a line each: its basis
    std::vector<Line> rest;      // lines that have no place of their own
    std::vector<std::pair<Date, Line>> dates; // days that stand alone, or labelled as the paper's
};

/// Fills in title, unit and officer as far as they are there.
[[nodiscard]] Head read_head(const Sheet& sheet, const Register& body, const Diarienummer& own,
                             Imported& to);

} // namespace caseflow
