/// Why: the table of rules is the single source of the checks: `validate` runs it, `rules` and
/// `explain` show it, and the manual is tested against it. Ids and severities are in
/// source/rule_id.hpp, since decoding reports rules too.
#pragma once

#include "caseflow/rules/subject.hpp"
#include "caseflow/source/report.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace caseflow {

/// A rule that is a pure function of one case.
using Check = void (*)(const Subject&, Report&);

/// The reporter of a rule that has no function in the tables.
enum class Reporter {
    decode,  // toml/decode.hpp, while it reads a file
    files,   // cli/session.hpp and store/document_files.hpp: they look at the disk
    texts,   // rules/texts.hpp: one reading of the texts for all its rules
    numbers, // rules/number_index.hpp: over the whole register
    links,   // rules/links.hpp: over the whole register
    chains,  // git/reserved_numbers.hpp: over the whole register, and its clone
    waivers, // rules/waivers.hpp: after all others
};

/// A function or another reporter; always one of them.
struct ReportedBy {
    constexpr ReportedBy(Check function) : who(function) {}
    constexpr ReportedBy(Reporter other) : who(other) {}
    ReportedBy(std::nullptr_t) = delete;

    std::variant<Check, Reporter> who;
};

struct Rule {
    RuleId id;
    std::string_view passes_when; // one line: "Passes when …"
    std::string_view why;         // the reason, with its source of law if there is one
    ReportedBy reporter;

    [[nodiscard]] Level level() const { return id.level(); }
    /// True for a rule that is checked only with the whole register.
    [[nodiscard]] bool needs_register() const;
};

/// The groups of the table, in the order in which `rules` shows them.
[[nodiscard]] std::span<const Rule> file_rules();
[[nodiscard]] std::span<const Rule> money_rules();
[[nodiscard]] std::span<const Rule> time_rules();
[[nodiscard]] std::span<const Rule> decision_rules();
[[nodiscard]] std::span<const Rule> chain_rules();
[[nodiscard]] std::span<const Rule> text_rules();
[[nodiscard]] std::span<const Rule> register_rules();
[[nodiscard]] std::span<const Rule> public_rules();

struct RuleGroup {
    std::string_view name;
    std::span<const Rule> rules;
};

[[nodiscard]] const std::vector<RuleGroup>& rule_groups();

/// Null if no rule has that id.
[[nodiscard]] const Rule* find_rule(std::string_view id);

[[nodiscard]] std::vector<std::string_view> rule_ids();

/// True for a decision's date that is in the future or before the case. decision-future,
/// decision-year or decision-order reports it, and no other check relies on it.
[[nodiscard]] bool is_dated_wrongly(const Subject& subject, Date date);

/// The sum of the sources decided here, if decision-amount reports that the decisions grant another
/// sum.
[[nodiscard]] std::optional<Money> other_than_granted(const Subject& subject,
                                                      const Settled<Money>& granted);

/// A case to check, and where its findings go.
struct CheckTask {
    const Subject& subject;
    Findings& findings;
};

/// Runs every rule that needs only one decoded case.
void check(const Subject& subject, Findings& findings);

/// The same for several cases, all of them a step at a time: the code of one step fits into the
/// processor's caches, that of all steps does not, and 16 cases take a fourth less time.
void check(std::span<const CheckTask> cases);

/// Runs one rule, which must have a function.
void check_one(RuleId id, const Subject& subject, Findings& findings);

/// Checks cases/register.toml beyond keys and types.
void check(const RegisterFile& body, Findings& findings);

} // namespace caseflow
