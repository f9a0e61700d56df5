/// Why: `validate` checks cases and `edit` reports on the one it changed, in the same words and
/// with the same exit codes.
#pragma once

#include "caseflow/cli/progress.hpp"
#include "caseflow/cli/session.hpp"
#include "caseflow/git/reserved_numbers.hpp"
#include "caseflow/render/finding_formats.hpp"
#include "caseflow/rules/links.hpp"
#include "caseflow/rules/number_index.hpp"
#include "caseflow/rules/subject.hpp"

#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace caseflow {

/// Checks cases, reports on standard output and counts the findings.
class Validation {
  public:
    /// Findings less severe than `least` are neither shown nor counted.
    Validation(Session& session, const FindingFormat& format, Severity least = Severity::note);

    /// Reports mistakes in a register's register.toml.
    void check_body(const RegisterRoot& root);

    /// Checks cases on all cores and reports in their order; check_body has loaded their registers.
    /// `whole`: they are the whole register, so that they are compared with each other too; then
    /// they must outlive the validation.
    void check_cases(const std::vector<CaseRef>& refs, bool whole);

    /// Reports findings on standard output, and counts them.
    void report(const Findings& findings);

    /// Notes leftovers of killed runs, and their age. Documents are noted if no checked case logs
    /// them, or not at all if the log of a case could not be read.
    void note_leftovers(const std::vector<std::string>& paths);

    /// Notes the copies with changes that `edit` keeps of a register's cases, and their age.
    void note_edit_copies(const std::string& root);

    /// Notes the numbers that killed runs of this clone have reserved without making a case, at the
    /// files that these would have; check_cases has checked the cases of the register.
    void note_unused_reservations(const std::string& root, const std::vector<CaseRef>& cases);

    /// Ends the report.
    void finish();

    [[nodiscard]] int exit_code(bool strict) const;

    /// "2 cases: 0 errors, 1 warning".
    [[nodiscard]] std::string summary() const;

  private:
    struct CheckedCase {
        const CaseRef* ref;
        ReadCase read;
        Subject subject;
    };

    void read_reserved(const std::string& root);
    void note(const std::string& path, const std::string& text);
    [[nodiscard]] std::vector<CheckedCase> check_batch(std::span<const CaseRef> refs) const;
    void check_against_others(const CaseRef& ref, const Subject& subject, Findings& findings);
    void take(CheckedCase& done, bool whole);
    void note_log(const ReadCase& read);
    [[nodiscard]] bool may_be_left(const std::string& path) const;

    Session& session_;
    const FindingFormat& format_;
    Severity least_;
    FindingStyle style_;
    NumberIndex numbers_;
    std::unique_ptr<LinkIndex> links_;          // between the cases of a whole register
    std::unique_ptr<ReservedNumbers> reserved_; // null if git cannot read the reserved numbers
    std::set<std::string> logged_;              // the files of documents
    bool is_log_known_ = true;
    FindingCounts counts_;
    bool first_ = true;
};

} // namespace caseflow
