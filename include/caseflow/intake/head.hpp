/// Why: every body lays out the head of a decision (officer, date, number, title) in its own way,
/// so lines are recognised by their content, not by their order.
#pragma once

#include "caseflow/intake/decision_reader.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace caseflow {

/// A date of a head.
struct HeadDate {
    Date date;
    Line line;
    bool decided = false; // labelled as the day of the decision or the meeting
};

/// The values of a text's head, apart from those that went into the case.
struct Head {
    std::size_t end = 0;         // the first line of the body
    std::vector<Line> documents; // listed in minutes above the text, a line each: its basis
    std::vector<Line> rest;      // lines that no key is for
    std::vector<HeadDate> dates; // alone on a line, or labelled as the paper's
    std::string paragraph;       // of minutes: "§ 128"
    std::vector<std::string> paragraph_words; // as written on its lines
    std::uint32_t paragraph_line = 0;
    std::string board; // of minutes
    std::uint32_t board_line = 0;
    bool by_delegation = false; // the paper is a decision by delegation
    bool reported = false;      // a letter reports the decision of a board
};

/// Fills in title, unit and officer if the head has them.
[[nodiscard]] Head read_head(const Sheet& sheet, std::span<const Line> lines, const Register& body,
                             const Diarienummer& own_number, Imported& to);

} // namespace caseflow
