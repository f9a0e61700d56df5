/// Why: every body lays out the head of a decision (officer, date, number, title) in its own way,
/// so its lines are recognised by their content, not by their order.
#pragma once

#include "caseflow/intake/decision_reader.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace caseflow {

/// What the head of a text says, apart from what went into the case.
struct Head {
    std::size_t end = 0;         // the first line of the body
    std::vector<Line> documents; // what minutes list above the text, a line each: its basis
    std::vector<Line> rest;      // lines that no key is for
    std::vector<std::pair<Date, Line>> dates; // dates alone on a line, or labelled as the paper's
};

/// Fills in title, unit and officer as far as they are there.
[[nodiscard]] Head read_head(const Sheet& sheet, const Register& body, const Diarienummer& own,
                             Imported& to);

} // namespace caseflow
