/// Why: a check reports what is wrong and where; the rule that it breaks, and the severity, follow
/// from the rule, not from the check.
#pragma once

#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/rule_id.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// Reports findings of one rule.
class Report {
  public:
    /// `decided`: whether the case has a dated decision; used only by rules of Level::by_decision.
    Report(RuleId rule, Findings& to, bool decided = false)
        : rule_(rule), to_(to), decided_(decided) {}

    /// Reports something that is wrong.
    Diagnostic& add(Place place, std::string message);

    /// Reports something missing that may still be added while the case is undecided.
    Diagnostic& add_missing(Place place, std::string message);

    /// Reports something that a rule of Level::by_finding only warns about.
    Diagnostic& add_warning(Place place, std::string message);

  private:
    RuleId rule_;
    Findings& to_;
    bool decided_;
};

} // namespace caseflow
