/// Why: all findings, of the decoder as well as of rules, name a rule that exists, and the severity
/// of each rule is decided once, here. What a rule checks and why is in rules/rules.hpp. Ids are
/// permanent and never reused.
#pragma once

#include "caseflow/base/message.hpp"

#include <compare>
#include <cstddef>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace caseflow {

enum class Level {
    error,
    warning,
    by_decision, // an error, but a missing value is a warning until the case is decided
    by_finding,  // an error, but some findings are warnings
};

/// "error", "warning" or, in the reader's language, "error or warning".
[[nodiscard]] inline std::string_view name_of(Level level) {
    return level == Level::error     ? "error"
           : level == Level::warning ? "warning"
                                     : translate("error or warning");
}

/// What a finding is about, if code needs to know: it never looks at ids.
enum class Concern {
    content,    // anything else
    syntax,     // how the file is written
    keys,       // names and places of keys, so that values may be lost
    namesakes,  // other files with the case's number
    attachments // files of documents
};

struct RuleLevel {
    std::string_view id;
    Level level;
    Concern concern = Concern::content;
};

inline constexpr RuleLevel rule_levels[] = {
    {"file-readable", Level::error},
    {"toml-syntax", Level::error, Concern::syntax},
    {"merge-conflict", Level::error, Concern::syntax},
    {"key-required", Level::error},
    {"key-type", Level::error},
    {"key-unknown", Level::warning, Concern::keys},
    {"key-misspelt", Level::error, Concern::keys},
    {"key-place", Level::error, Concern::keys},
    {"string-escape", Level::warning},
    {"text-encoding", Level::warning},
    {"diarienummer-form", Level::error},
    {"diarienummer-path", Level::error},
    {"diarienummer-unique", Level::error, Concern::namesakes},
    {"title-missing", Level::by_decision},
    {"waiver-unused", Level::warning},

    {"funding-sum", Level::by_finding},
    {"funding-positive", Level::error},
    {"funding-share", Level::error},
    {"funding-share-sum", Level::error},
    {"funding-cap", Level::error},
    {"decision-amount", Level::error},
    {"decision-yearly", Level::error},
    {"decision-funding", Level::warning},
    {"decision-applied", Level::warning},

    {"period-order", Level::error},
    {"decision-period", Level::error},
    {"period-before-decision", Level::warning},
    {"decision-year", Level::error},
    {"decision-order", Level::error},
    {"decision-future", Level::warning},
    {"notification-order", Level::error},
    {"notification-meeting", Level::warning},
    {"notification-overdue", Level::warning},
    {"notification-announced", Level::by_finding},
    {"closed-order", Level::error},
    {"registered-year", Level::error},

    {"decision-points", Level::by_finding},
    {"decision-signatory", Level::by_finding},
    {"decision-delegation", Level::warning},
    {"decision-notification", Level::warning},
    {"delegation-point", Level::error},
    {"delegation-delegate", Level::error},
    {"delegation-limit", Level::by_finding},
    {"delegation-valid", Level::error},
    {"notification-board", Level::warning},

    {"decision-replaces", Level::error},
    {"decision-taker", Level::error},
    {"decision-minutes", Level::by_finding},
    {"decision-refusal", Level::by_finding},
    {"revocation-amount", Level::warning},
    {"revocation-reason", Level::warning},
    {"correction-same", Level::warning},

    {"text-amount", Level::warning},
    {"text-share", Level::warning},
    {"text-period", Level::warning},
    {"text-number", Level::warning},
    {"text-case", Level::warning},
    {"text-placeholder", Level::warning},
    {"text-unchecked", Level::warning},

    {"related-exists", Level::warning},
    {"related-mutual", Level::warning},
    {"number-reserved", Level::warning},
    {"document-number", Level::error},
    {"document-file", Level::error, Concern::attachments},
    {"officer-email", Level::warning},

    {"secrecy-mark", Level::error},
    {"secrecy-title", Level::warning},
    {"personal-number", Level::warning},
    {"document-answered", Level::error},
};

/// One of the ids above. A misspelt one does not compile.
class RuleId {
  public:
    // Not explicit: an id is written as a string.
    consteval RuleId(const char* id) : index_(index_of(id)) {}

    [[nodiscard]] constexpr std::string_view str() const { return rule_levels[index_].id; }
    [[nodiscard]] constexpr Level level() const { return rule_levels[index_].level; }
    [[nodiscard]] constexpr Concern concern() const { return rule_levels[index_].concern; }

    friend constexpr bool operator==(const RuleId&, const RuleId&) = default;
    /// In order of name.
    friend constexpr std::strong_ordering operator<=>(const RuleId& a, const RuleId& b) {
        return a.str() <=> b.str();
    }

  private:
    static consteval std::size_t index_of(std::string_view id) {
        for (std::size_t i = 0; i < std::size(rule_levels); ++i)
            if (rule_levels[i].id == id) return i;
        throw std::invalid_argument("no such rule");
    }

    std::size_t index_;
};

} // namespace caseflow
