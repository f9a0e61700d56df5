/// Why: a check says where something is wrong and what; which rule that breaks and how serious it
/// is follows from the rule, not from the check.
#pragma once

#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/rule_id.hpp"

#include <string>
#include <string_view>

namespace caseflow {

/// Reports findings of one rule.
class Report {
  public:
    /// `decided`: whether the case has a dated decision; matters to rules of Level::by_decision
    /// only.
    Report(RuleId rule, Findings& to, bool decided = false)
        : rule_(rule), to_(to), decided_(decided) {}

    /// Something is wrong.
    Diagnostic& add(Place place, std::string message);

    /// Something is missing that may still be added while the case is undecided.
    Diagnostic& add_missing(Place place, std::string message);

    /// Something that a rule of Level::by_finding only warns of.
    Diagnostic& add_warning(Place place, std::string message);

  private:
    RuleId rule_;
    Findings& to_;
    bool decided_;
};

} // namespace caseflow
