/// Why: what a sentence says in full is compared before its single numbers and days are.
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
    /// The periods that the text is compared with.
    [[nodiscard]] KnownPeriods periods() const;
};

void check_length_statement(const StatementMention& mention, const LengthStatement& value,
                            Report& report);
void check_decision_statement(const StatementMention& mention, const DecisionStatement& value,
                              TextReports& reports);
/// "Nämnden beviljade i maj 2020 500 000 kronor", before the case began: of another decision.
[[nodiscard]] bool is_of_earlier_grant(const Mention& mention);
/// All but one of several shares or sums are those of the funders listed with "respektive".
void check_respective_values(const StatementMention& mention, const RespectiveValues& value,
                             Report& report);
/// A report is due on the same day in all texts.
void check_deadlines(const Subject& subject, const KnownData& known,
                     const std::vector<CaseText>& texts, Report& report);

} // namespace caseflow
