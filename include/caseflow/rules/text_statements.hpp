/// Why: a whole sentence is compared with the data before its single numbers and days.
#pragma once

#include "caseflow/prose/statements.hpp"
#include "caseflow/rules/text_periods.hpp"

namespace caseflow {

/// A statement of a text of a case.
struct StatementMention {
    const Subject& subject;
    const KnownData& known;
    const CaseText& text;
    const TextStatement& statement;

    [[nodiscard]] Place place() const;
    [[nodiscard]] std::string words() const;
    /// The periods to compare the text with.
    [[nodiscard]] KnownPeriods periods() const;
};

void check_length_statement(const StatementMention& mention, const LengthStatement& value,
                            Report& report);
void check_decision_statement(const StatementMention& mention, const DecisionStatement& value,
                              TextReports& reports);
/// "Nämnden beviljade i maj 2020 500 000 kronor", before the case began: from another decision.
[[nodiscard]] bool is_of_earlier_grant(const Mention& mention);
/// Reports the odd one if all but one of several shares or sums are those of the funders listed
/// with "respektive".
void check_respective_values(const StatementMention& mention, const RespectiveValues& value,
                             Report& report);
/// Reports a deadline of a report that differs between texts.
void check_deadlines(const Subject& subject, const KnownData& known,
                     const std::vector<CaseText>& texts, Report& report);

} // namespace caseflow
