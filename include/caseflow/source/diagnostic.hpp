/// Why: a fault in a person's data is data too: rule, severity, place, message and the other places
/// involved. Findings are collected during the work, sorted once, and written at the end, in one
/// place.
///
/// Messages are in lower case without a full stop and say what was found, what was expected, the
/// difference and its direction, and if it helps a remedy that can be pasted.
#pragma once

#include "caseflow/source/rule_id.hpp"
#include "caseflow/source/text.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

enum class Severity { error, warning, note };

/// "error", "warning", "note".
[[nodiscard]] constexpr std::string_view name_of(Severity severity) {
    constexpr std::string_view names[] = {"error", "warning", "note"};
    return names[static_cast<std::size_t>(severity)];
}

/// A place in a file; the text must outlive the place.
struct Place {
    const SourceText* source = nullptr;
    Span span;
};

/// A second place that a diagnostic is about.
struct Note {
    Place place;
    std::string message;
};

struct Diagnostic {
    std::optional<RuleId> rule; // nothing if no rule is about it
    Severity severity = Severity::error;
    Place place;
    std::string message;
    std::vector<Note> notes = {};
    std::string waived = {}; // the reason, if a waiver has made it a note

    Diagnostic& note(Place at, std::string text);
    /// The rule as it is printed; "" if there is none.
    [[nodiscard]] std::string_view rule_id() const { return rule ? rule->str() : ""; }
    [[nodiscard]] bool concerns(Concern concern) const {
        return rule && rule->concern() == concern;
    }
};

/// Where diagnostics are collected.
class Findings {
  public:
    /// See Report, which findings of a rule come through.
    Diagnostic& add(Diagnostic diagnostic);

    // Facts that a person should know without a rule about them.
    Diagnostic& error(Place place, std::string message);
    Diagnostic& note(Place place, std::string message);

    /// Makes notes of the findings of a rule; returns how many there were.
    std::size_t waive(RuleId rule, const std::string& reason);

    /// By place, then rule; the same order whatever order they were found in.
    void sort();

    [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
    [[nodiscard]] std::size_t count(Severity severity) const;

  private:
    std::vector<Diagnostic> all_;
};

} // namespace caseflow
