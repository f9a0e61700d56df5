/// Why: the rules of the text against the data all need what the prose of a case says; it is read
/// once for all of them.
#pragma once

#include "caseflow/prose/reading.hpp"
#include "caseflow/rules/rules.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The sum of the parts after "X, varav A och B".
struct PartsSum {
    std::size_t count = 0;
    std::optional<TextAmount> sum; // nothing if it overflows

    [[nodiscard]] bool equals(const TextAmount& whole) const;
};

/// An amount of the data.
struct KnownAmount {
    Money amount;
    std::string path;
    std::string name;
};

/// What the data of a case says, gathered once for all its texts.
struct KnownData {
    std::vector<KnownAmount> amounts;  // in order of the file
    std::vector<Money> source_sums;    // of any of the first twelve sources together; sorted
    std::vector<Money> sums;           // those, and every amount; sorted
    std::vector<Diarienummer> numbers; // of related cases and of the sources' cases; sorted
    std::vector<Date> dates;           // of the case, and of the register's meetings; sorted

    explicit KnownData(const Subject& subject);
};

[[nodiscard]] std::vector<KnownAmount> known_amounts(const Case& data);
/// What any of the first twelve sources come to together: of more not every sum is tried.
[[nodiscard]] std::vector<Money> known_sums(const Case& data);
[[nodiscard]] std::vector<Date> known_dates(const Subject& subject);

/// A text of a case: its description, a section's text or a point of a decision.
struct CaseText {
    std::string path;
    std::string_view text;
    std::vector<Reading> readings;
    std::map<std::size_t, PartsSum> parts; // by the reading they are parts of
};

[[nodiscard]] std::map<std::size_t, PartsSum> parts_of(const std::vector<Reading>& readings);
[[nodiscard]] std::vector<CaseText> read_texts(const Case& data);

/// Something that a text mentions, and where.
struct Mention {
    const Subject& subject;
    const KnownData& known;
    const CaseText& text;
    const Reading& reading;

    [[nodiscard]] Place place() const;
    /// The words themselves, on one line.
    [[nodiscard]] std::string words() const;
};

/// The rules that the texts of a case can break.
struct TextReports {
    explicit TextReports(Findings& findings);

    Report amount;
    Report share;
    Report period;
    Report number;
    Report case_number;
    Report unchecked;
};

// What each kind of reading is compared with.
void check_amount(const Mention& mention, const TextAmount& value, Report& report);
void check_share(const Mention& mention, const TextShare& value, Report& report);
void check_period(const Mention& mention, const TextPeriod& value, Report& report);
void check_number(const Mention& mention, const TextNumber& value, Report& report);

/// Reads the texts of a case and checks what they mention against its data.
void check_texts(const Subject& subject, Findings& findings);

} // namespace caseflow
