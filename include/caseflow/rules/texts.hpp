/// Why: the rules of the text against the data all need what the prose of a case says; it is read
/// once for all of them.
#pragma once

#include "caseflow/prose/grids.hpp"
#include "caseflow/prose/reading.hpp"
#include "caseflow/prose/statements.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/rules/text_funders.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The sum of the parts after "X, varav A och B", or of the payments of a text.
struct PartsSum {
    std::size_t count = 0;
    std::optional<TextAmount> sum; // nothing if it overflows
    bool open = false; // of things that something is for, beside which there may be others

    void add(const TextAmount& part);

    [[nodiscard]] bool equals(const TextAmount& whole) const;
};

/// An amount of the data. Its name and its place are made when a finding needs them.
struct KnownAmount {
    enum class Of : std::uint8_t {
        total,
        applied,
        source,
        share, // the sum that a source's share refers to, if that is not the total
        decision,
        former, // a decision's that another alters
        year,
        former_year, // of the decision that another alters
    };

    Money amount;
    Of of;
    std::size_t index = 0; // of the source or the decision
    std::size_t entry = 0; // of its yearly amount

    [[nodiscard]] std::string path() const;
    /// "the amount from Region X", for a message.
    [[nodiscard]] std::string name(const Case& data) const;
};

/// The amounts of a case that its texts are compared with, in order of the file; not the sum
/// applied for.
[[nodiscard]] std::vector<KnownAmount> known_amounts(const Case& data);

/// A text of a case: its description, a section's text or a point of a decision.
struct CaseText {
    std::string path;
    std::string_view text;
    std::optional<std::size_t> decision; // the point's decision
    std::vector<Reading> readings;
    std::vector<TextStatement> statements;
    std::map<std::size_t, PartsSum> parts; // by the reading they are parts of
    PartsSum payments;
    std::size_t paid_years = 0; // sums that the text says are paid of the grant, of one year each
    bool several_years = false; // its sums are of more years than one
    std::vector<Relation> relations; // the values that it derives from sums
    mutable std::vector<std::optional<NamedSources>> named =
        {}; // by reading, once a check asks for them
};

[[nodiscard]] std::map<std::size_t, PartsSum> parts_of(const std::vector<Reading>& readings);
/// The costs that a sentence calls all; by the first of them.
using CostRuns = std::map<std::size_t, std::vector<Money>>;
[[nodiscard]] CostRuns costs_of(const std::vector<Reading>& readings);
[[nodiscard]] PartsSum payments_of(const std::vector<Reading>& readings);
[[nodiscard]] std::size_t paid_years_of(const std::vector<Reading>& readings);
[[nodiscard]] bool are_of_several_years(const std::vector<Reading>& readings);
/// Of one case. No text that people write mentions as much; a hostile one must not keep anybody
/// waiting.
inline constexpr std::size_t most_readings = 10'000;

/// The texts of a case that say anything that is read, with at most one reading more than that.
[[nodiscard]] std::vector<CaseText> read_texts(const Case& data);

/// A period of the data.
struct KnownPeriod {
    Date start;
    Date end;
    std::optional<std::size_t> start_by; // the decision that sets it; none if [project] does
    std::optional<std::size_t> end_by;

    [[nodiscard]] std::string start_path() const;
    [[nodiscard]] std::string end_path() const;
    [[nodiscard]] std::string_view name() const; // "the project's period"
};

/// The values that a sum or a period in a point of a decision is compared with.
struct KnownDecision {
    std::vector<Money> own;            // the decision's own amount, and those of its years; sorted
    std::vector<Money> amounts;        // those, and others that its points may give; sorted
    std::optional<KnownAmount> amount; // the decision's own
    std::optional<KnownAmount> former; // the amount before it, of the decision that it alters
    std::vector<Money> later;          // the amounts of decisions that replaced it; sorted
    std::vector<KnownPeriod> periods;  // the decision's, and the one it replaces
    std::vector<KnownPeriod> before;   // of the decisions before it in its chain
    std::vector<Money> of_chain; // of every link of its chain so far, and how they differ; sorted
    std::vector<KnownPeriod> so_far; // those, and its own
    std::vector<Money> years_before; // amounts by year of the decision that it alters; sorted
    std::vector<Money> differences;  // by year, from that decision; sorted
    std::optional<Money> total;      // of the funding, as it was while the decision was in force
    bool points_add_up = false;      // the sums of its points come to its amount
    bool amount_stated = false;      // one of its points has its amount, or that of a year
    bool whole_stated = false;       // one of its points has its amount

    /// True for an amount that only a later decision of the chain has.
    [[nodiscard]] bool is_only_later(const TextAmount& value) const;
};

/// An amount for a year.
struct KnownYear {
    int year;
    std::size_t decision;
    KnownAmount amount;
};

/// The values of a case, gathered once for all its texts.
struct KnownData {
    std::string currency;                       // three letters
    std::vector<KnownAmount> amounts;           // in order of the file
    std::vector<Money> sorted_amounts;          // the same, each once
    std::optional<Settled<Money>> sources_here; // which decision-amount reports, of that decision
    Money all_sources = Money(0);               // what they add up to; 0 if that does not fit
    std::vector<Money> source_sums;       // of any of the first twelve sources together; sorted
    std::vector<Money> own_sums;          // of those that are not decided elsewhere; sorted
    std::vector<Money> sums;              // all of them, and every amount; sorted
    std::vector<KnownDecision> decisions; // one for each
    std::vector<KnownYear> years;         // by year, then by decision
    std::vector<Money> stated;            // every sum of the texts; sorted
    std::vector<Date> days_of_texts;      // every day of the texts; sorted
    std::vector<Diarienummer> numbers;    // of related cases and of the sources' cases; sorted
    std::vector<Date> dates;              // of the case, and of the register's meetings; sorted
    std::optional<KnownPeriod> disputed_period; // the project's, if decision-period reports it
    std::vector<KnownPeriod> periods;           // the project's, and the decisions'
    std::vector<std::size_t> recipients;        // sources of those who are granted money; sorted
    std::vector<std::string> bodies;            // who decides, by the points: "Länsstyrelsen"
    std::optional<Date> began;                  // the day when the case began
    FunderNames funders;
    mutable std::optional<std::string> case_names; // once a sum asks for them; text_strangers.cpp

    KnownData(const Subject& subject, const std::vector<CaseText>& texts);

    /// The amounts of a year: all of them, or those of one decision.
    [[nodiscard]] std::vector<const KnownAmount*>
    of_year(int year, std::optional<std::size_t> decision) const;
    /// One of the amounts; null if the data does not have it.
    [[nodiscard]] const KnownAmount* find(KnownAmount::Of of, std::size_t index = 0) const;
};

/// A decision gives the amount in force after it; one that alters another may also give the amount
/// before, the difference, and the sum applied for.
[[nodiscard]] KnownDecision known_decision(const Subject& subject, std::size_t index);
/// Other texts may say the period of the project, and that of any decision.
[[nodiscard]] std::vector<KnownPeriod> known_periods(const Subject& subject);
/// The names that points begin with: "Länsstyrelsen beviljar".
[[nodiscard]] std::vector<std::string> deciding_bodies(const Case& data,
                                                       const std::vector<CaseText>& texts);
[[nodiscard]] std::vector<Date> known_dates(const Subject& subject);

/// The sources that a text names around a reading; found once for all checks.
[[nodiscard]] const NamedSources& named_at(const FunderNames& funders, const CaseText& text,
                                           const Reading& reading);

/// Something that a text mentions, and where.
struct Mention {
    const Subject& subject;
    const KnownData& known;
    const CaseText& text;
    const Reading& reading;

    [[nodiscard]] Place place() const;
    /// The words themselves, on one line.
    [[nodiscard]] std::string words() const;
    [[nodiscard]] const NamedSources& named_sources() const {
        return named_at(known.funders, text, reading);
    }
    /// The parts that the text divides the sum into; null if it does not.
    [[nodiscard]] const PartsSum* parts() const;
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

// The checks of each kind of reading.
void check_amount(const Mention& mention, const TextAmount& value, Report& report);
/// A sum that nothing else is known of may be an amount of the case, mistyped.
void check_misprint(const Mention& mention, const TextAmount& value, Report& report);
/// A sum that is granted is for no year after the period.
void check_years_of(const Mention& mention, const TextAmount& value, Report& report);
/// Payments that are all of them come to an amount of the case, in a point to the decision's.
void check_payments(const Mention& mention, const TextAmount& value, Report& report);
/// The parts of a sum, none of them wrong alone, add up to it.
void check_parts(const Mention& mention, const TextAmount& value, Report& report);
/// A part of a sum, without all other parts, is not more than the whole.
void check_part(const Mention& whole, Money part, Report& report);
/// The rows and the columns of a table add up to its sums.
void check_grids(const Subject& subject, const CaseText& text, const std::vector<Grid>& grids,
                 Report& report);
/// A table's sums for years are the amounts for them, and its percentages are those of its sums;
/// sums already reported are left alone.
void check_columns(const Subject& subject, const KnownData& known, const CaseText& text,
                   const std::vector<Grid>& grids, const std::vector<bool>& reported,
                   TextReports& reports);
/// The sums of a list with a total leave what they leave of it.
void check_list(const Subject& subject, const KnownData& known, const CaseText& text,
                const std::vector<bool>& reported, Report& report);
/// Costs that are parts of the total do not exceed it, and do not miss it, or a decision's amount,
/// by a slip of one of them.
void check_costs(const Mention& mention, const std::vector<Money>& costs, Report& report);
void check_share(const Mention& mention, const TextShare& value, Report& report);
void check_period(const Mention& mention, const TextPeriod& value, Report& report);
void check_duration(const Mention& mention, const TextDuration& value, Report& report);
void check_number(const Mention& mention, const TextNumber& value, Report& report);

/// A plain statement about the project's time or a decision's day.
void check_statements(const Subject& subject, const KnownData& known, const CaseText& text,
                      TextReports& reports);
/// True for a day, a period or a length that a statement is made of, which says more of it.
[[nodiscard]] bool is_in_statement(const CaseText& text, const Reading& reading);

/// Reads the texts of a case and checks what they mention against its data.
void check_texts(const Subject& subject, Findings& findings);

} // namespace caseflow
