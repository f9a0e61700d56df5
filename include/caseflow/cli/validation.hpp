/// Why: `validate` checks cases and `edit` checks the one it changed, in the same words and with
/// the same exit codes.
#pragma once

#include "caseflow/cli/progress.hpp"
#include "caseflow/cli/session.hpp"
#include "caseflow/render/findings.hpp"
#include "caseflow/rules/numbers.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// Checks cases, reports on standard output and keeps count.
class Validation {
  public:
    explicit Validation(Session& session);

    /// Tells what is wrong with a register's register.toml.
    void check_body(const std::string& root);

    /// Checks cases on all cores and reports in their order; check_body has loaded their registers.
    /// `against_others`: also tells of numbers met before.
    void check_cases(const std::vector<CaseRef>& refs, bool against_others);

    [[nodiscard]] int exit_code(bool strict) const;

    /// "2 cases: 0 errors, 1 warning".
    [[nodiscard]] std::string summary() const;

  private:
    struct Checked {
        const CaseRef* ref;
        ReadCase read;
    };

    [[nodiscard]] Checked checked(const CaseRef& ref) const;
    void take(Checked done, bool against_others);
    void report(const Findings& findings);

    Session& session_;
    FindingStyle style_;
    Numbers numbers_;
    std::size_t cases_ = 0;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
};

} // namespace caseflow
