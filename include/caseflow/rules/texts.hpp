/// Why: the rules of the text against the data all work on what the prose of a case says, read
/// once.
#pragma once

#include "caseflow/prose/reading.hpp"
#include "caseflow/rules/rules.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// What the parts behind "X, varav A och B" come to.
struct SaidParts {
    std::size_t count = 0;
    std::optional<SaidAmount> sum; // nothing where it does not fit

    [[nodiscard]] bool add_up_to(const SaidAmount& whole) const;
};

/// An amount of the data.
struct KnownAmount {
    Money amount;
    std::string path;
    std::string name;
};

/// What the data of a case says, gathered once for all its texts.
struct KnownData {
    std::vector<KnownAmount> amounts;
    std::vector<Diarienummer> numbers; // of related cases and of the sources' cases
    std::vector<Date> dates;           // of the case, and of the meetings that the register knows

    explicit KnownData(const Subject& subject);
};

[[nodiscard]] std::vector<KnownAmount> known_amounts(const Case& one);
[[nodiscard]] std::vector<Date> known_dates(const Subject& subject);

/// A text of a case: its description, a section's text or a point of a decision.
struct CaseText {
    std::string path;
    std::string_view text;
    std::vector<Reading> readings;
    std::map<std::size_t, SaidParts> parts; // by the reading they are parts of
};

[[nodiscard]] std::map<std::size_t, SaidParts> parts_of(const std::vector<Reading>& readings);
[[nodiscard]] std::vector<CaseText> read_texts(const Case& one);

/// One of the readings and where it stands.
struct Saying {
    const Subject& subject;
    const KnownData& known;
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
