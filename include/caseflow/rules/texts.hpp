/// Why: the rules of the text against the data all work on what the prose of a case says, read
/// once.
#pragma once

#include "caseflow/prose/reading.hpp"
#include "caseflow/rules/rules.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A text of a case: its description, a section's text or a point of a decision.
struct CaseText {
    std::string path;
    std::string_view text;
    std::vector<Reading> readings;
};

[[nodiscard]] std::vector<CaseText> read_texts(const Case& one);

/// One of the readings and where it stands.
struct Saying {
    const Subject& subject;
    const CaseText& in;
    const Reading& reading;

    [[nodiscard]] Place place() const;
    /// The words themselves, on one line.
    [[nodiscard]] std::string words() const;
};

// What each kind of reading is held against; findings carry the rule's id.
void check_amount(const Saying& saying, const SaidAmount& said, Findings& findings);
void check_share(const Saying& saying, const SaidShare& said, Findings& findings);
void check_period(const Saying& saying, const SaidPeriod& said, Findings& findings);
void check_number(const Saying& saying, const SaidNumber& said, Findings& findings);

} // namespace caseflow
