/// Why: the table of rules, the one truth about what is checked: `validate` runs it, `rules` and
/// `explain` show it, the manual is tested against it. Ids are promised for good and never used
/// again.
#pragma once

#include "caseflow/model/diarienummer.hpp"
#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/located.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// What a rule may look at. It reads nothing else: no file, no clock.
struct Subject {
    const CaseFile& file;
    const RegisterFile& body; // empty where there is no cases/register.toml
    std::optional<Diarienummer> number;
    std::string file_name; // last part of the path; empty for standard input
    Date today;

    /// Reads the case's own number; `path` is where the file lies, "" for standard input.
    static Subject of(const CaseFile& file, const RegisterFile& body, std::string_view path,
                      Date today);

    [[nodiscard]] const Case& data() const { return file.data; }

    /// "1 000 000 kr", in the case's currency.
    [[nodiscard]] std::string money(Money amount) const;
};

/// The path of a value of a decision, from 0: "decision.0.date".
[[nodiscard]] std::string decision_path(std::size_t index, std::string_view key);

enum class Level {
    error,
    warning,
    by_decision, // error once the case is decided, else warning
};

struct Rule {
    std::string_view id;
    Level level;
    std::string_view holds; // one line: the rule holds when …
    std::string_view why;   // the reason, with its source of law where there is one
    void (*check)(const Subject&, Findings&) = nullptr; // null: told elsewhere, or by a neighbour
    bool needs_register = false;                        // checked only when the whole register is
};

/// The groups of the table, in the order in which `rules` shows them.
[[nodiscard]] std::span<const Rule> file_rules();
[[nodiscard]] std::span<const Rule> money_rules();
[[nodiscard]] std::span<const Rule> time_rules();
[[nodiscard]] std::span<const Rule> decision_rules();
[[nodiscard]] std::span<const Rule> text_rules();
[[nodiscard]] std::span<const Rule> register_rules();

struct RuleGroup {
    std::string_view name;
    std::span<const Rule> rules;
};

[[nodiscard]] std::vector<RuleGroup> rule_groups();

/// Null where no rule has that id.
[[nodiscard]] const Rule* find_rule(std::string_view id);

[[nodiscard]] std::vector<std::string_view> rule_ids();

/// "error", "warning" or "error or warning".
[[nodiscard]] std::string_view name_of(Level level);

/// Runs every rule on one decoded case.
void check(const Subject& subject, Findings& findings);

/// What can be wrong in cases/register.toml beyond keys and types.
void check(const RegisterFile& body, Findings& findings);

} // namespace caseflow
