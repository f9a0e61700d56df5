/// Why: the rules that compare the text with the data all need the content of a case's prose. It is
/// read once for all of them.
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

/// The sum of the parts in "X, varav A och B", or of the payments in a text.
struct PartsSum {
    std::size_t count = 0;
    std::optional<TextAmount> sum; // nothing if it overflows
    bool open = false;             // the parts are purposes, and there may be others

    void add(const TextAmount& part);

    [[nodiscard]] bool equals(const TextAmount& whole) const;
};

/// An amount of the data. Its name and its place are created only when a finding needs them.
struct KnownAmount {
    enum class Of : std::uint8_t {
        total,
        applied,
        source,
        share, // the sum that a source's share refers to, if that is not the total
        decision,
        former, // of a decision that another alters
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

/// The amounts of a case that its texts are compared with, in file order, without the sum applied
/// for.
[[nodiscard]] std::vector<KnownAmount> known_amounts(const Case& data);

/// A text of a case: its description, a section's text or a point of a decision.
struct CaseText {
    std::string path;
    std::string_view text;
    std::optional<std::size_t> decision; // of a point
    std::vector<Reading> readings;
    std::vector<TextStatement> statements = {};
    std::map<std::size_t, PartsSum> parts = {}; // by the reading that has the parts
    PartsSum payments = {};
    std::size_t paid_years = 0;           // sums paid of the grant, one year each
    bool several_years = false;           // its sums are for several years
    std::vector<Relation> relations = {}; // values derived from sums
    mutable std::vector<std::optional<NamedSources>> named =
        {}; // by reading, filled when a check needs them
};

[[nodiscard]] std::map<std::size_t, PartsSum> parts_of(const std::vector<Reading>& readings);
/// The costs that a sentence presents as all costs, by the index of the first one.
using CostRuns = std::map<std::size_t, std::vector<Money>>;
[[nodiscard]] CostRuns costs_of(const std::vector<Reading>& readings);
[[nodiscard]] PartsSum payments_of(const std::vector<Reading>& readings);
[[nodiscard]] std::size_t paid_years_of(const std::vector<Reading>& readings);
[[nodiscard]] bool are_of_several_years(const std::vector<Reading>& readings);
/// The most readings of one case. No text written by people has as many; a hostile one must not
/// make anybody wait.
inline constexpr std::size_t most_readings = 10'000;

/// The texts of a case that contain readings, with at most one reading more than `most_readings`:
/// description, sections and points; then the title, headings, reasons and bases, with only what is
/// misspelt in them, since they may name the sums and days of anything.
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

/// The values to compare a sum or a period in a point of a decision with.
struct KnownDecision {
    std::vector<Money> own;            // the decision's own amount, and those of its years; sorted
    std::vector<Money> amounts;        // `own` and others that its points may give; sorted
    std::optional<KnownAmount> amount; // the decision's own
    std::optional<KnownAmount> former; // the amount before it, of the decision that it alters
    std::vector<Money> later;          // the amounts of decisions that replaced it; sorted
    std::vector<KnownPeriod> periods;  // the decision's, and the one it replaces
    std::vector<KnownPeriod> before;   // of the decisions before it in its chain
    std::vector<Money> of_chain; // of every link of its chain so far, and how they differ; sorted
    std::vector<KnownPeriod> so_far; // `before` and its own
    std::vector<Money> years_before; // amounts by year of the decision that it alters; sorted
    std::vector<Money> differences;  // by year, from that decision; sorted
    std::optional<Money> total;      // of the funding, as it was while the decision was in force
    bool points_add_up = false;      // its points' sums come to its amount
    bool amount_stated = false;      // a point has its amount, or a year's
    bool whole_stated = false;       // a point has its amount

    /// True for an amount that only a later decision of the chain has.
    [[nodiscard]] bool is_only_later(const TextAmount& value) const;
};

/// An amount for a year.
struct KnownYear {
    int year;
    std::size_t decision;
    KnownAmount amount;
};

/// The values of a case, collected once for all its texts.
struct KnownData {
    std::string currency;                       // three letters
    std::vector<KnownAmount> amounts;           // in order of the file
    std::vector<Money> sorted_amounts;          // the same, each once
    std::optional<Settled<Money>> sources_here; // if decision-amount reports it
    Money all_sources = Money(0);               // what they add up to; 0 if that does not fit
    std::vector<Money> source_sums;       // of any of the first twelve sources together; sorted
    std::vector<Money> own_sums;          // of those that are not decided elsewhere; sorted
    std::vector<Money> sums;              // all of them, and every amount; sorted
    std::vector<KnownDecision> decisions; // one per decision
    std::vector<KnownYear> years;         // by year, then by decision
    std::vector<Money> stated;            // every sum of the texts; sorted
    std::vector<Date> days_of_texts;      // every day of the texts; sorted
    std::vector<Diarienummer> numbers;    // of related cases and of the sources' cases; sorted
    std::vector<Date> dates;              // of the case, and of the register's meetings; sorted
    std::optional<KnownPeriod> disputed_period; // the project's, if decision-period reports it
    std::vector<KnownPeriod> periods;           // the project's, and the decisions'
    std::vector<std::size_t> recipients;        // sources of those who are granted money; sorted
    std::vector<std::string> bodies;            // that decide in points: "Länsstyrelsen"
    std::optional<Date> began;                  // the day when the case began
    FunderNames funders;
    mutable std::optional<std::string> case_names; // once a sum needs them; text_strangers.cpp

    KnownData(const Subject& subject, const std::vector<CaseText>& texts);

    /// The amounts of a year: all of them, or those of one decision.
    [[nodiscard]] std::vector<const KnownAmount*>
    of_year(int year, std::optional<std::size_t> decision) const;
    /// The amount of that kind; null if the data does not have it.
    [[nodiscard]] const KnownAmount* find(KnownAmount::Of of, std::size_t index = 0) const;
};

/// The values for points of a decision: the amount in force after it and, if it alters another
/// decision, also the amount before, the difference, and the sum applied for.
[[nodiscard]] KnownDecision known_decision(const Subject& subject, std::size_t index);
/// The periods that other texts may give: that of the project and those of all decisions.
[[nodiscard]] std::vector<KnownPeriod> known_periods(const Subject& subject);
/// The names that points begin with: "Länsstyrelsen beviljar".
[[nodiscard]] std::vector<std::string> deciding_bodies(const Case& data,
                                                       const std::vector<CaseText>& texts);
[[nodiscard]] std::vector<Date> known_dates(const Subject& subject);

/// The sources that a text names around a reading, found once for all checks.
[[nodiscard]] const NamedSources& named_at(const FunderNames& funders, const CaseText& text,
                                           const Reading& reading);

/// Something that a text mentions, and its place.
struct Mention {
    const Subject& subject;
    const KnownData& known;
    const CaseText& text;
    const Reading& reading;

    [[nodiscard]] Place place() const;
    /// The words of the mention, on one line.
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
/// Reports a sum of unknown meaning that looks like a mistyped amount of the case.
void check_misprint(const Mention& mention, const TextAmount& value, Report& report);
/// Reports a granted sum for a year after the period.
void check_years_of(const Mention& mention, const TextAmount& value, Report& report);
/// Reports payments, if the text gives all of them, that do not come to an amount of the case, or,
/// in a point, to the decision's amount.
void check_payments(const Mention& mention, const TextAmount& value, Report& report);
/// Reports parts that do not add up to their sum.
void check_parts(const Mention& mention, const TextAmount& value, Report& report);
/// Reports a part that exceeds its whole, if not all other parts are given.
void check_part(const Mention& whole, Money part, Report& report);
/// Reports rows and columns of a table that do not add up to its sums.
void check_grids(const Subject& subject, const CaseText& text, const std::vector<Grid>& grids,
                 TextReports& reports);
/// Reports a table's sums for years that are not the amounts of those years, and percentages that
/// do not match its sums. Skips sums that are already reported.
void check_columns(const Subject& subject, const KnownData& known, const CaseText& text,
                   const std::vector<Grid>& grids, const std::vector<bool>& reported,
                   TextReports& reports);
/// Reports a sum in a list with a total that is not what the other sums leave of it.
void check_list(const Subject& subject, const KnownData& known, const CaseText& text,
                const std::vector<bool>& reported, Report& report);
/// Reports costs, as parts of the total, that exceed it, or that miss it or a decision's amount by
/// a slip in one of them.
void check_costs(const Mention& mention, const std::vector<Money>& costs, Report& report);
void check_share(const Mention& mention, const TextShare& value, Report& report);
void check_period(const Mention& mention, const TextPeriod& value, Report& report);
void check_duration(const Mention& mention, const TextDuration& value, Report& report);
void check_number(const Mention& mention, const TextNumber& value, Report& report);

/// Checks plain statements about the project's time or a decision's day.
void check_statements(const Subject& subject, const KnownData& known, const CaseText& text,
                      TextReports& reports);
/// True for a day, a period or a length inside a statement, which says more about it.
[[nodiscard]] bool is_in_statement(const CaseText& text, const Reading& reading);

/// The texts of a case to check; none if a value that they are compared with cannot be read or
/// cannot be right: until it is corrected, mistakes in the texts are unknown.
[[nodiscard]] std::vector<CaseText> read_texts(const Subject& subject);

/// Checks what the texts of a case mention against its data.
void check_texts(const Subject& subject, const std::vector<CaseText>& texts, Findings& findings);

} // namespace caseflow
