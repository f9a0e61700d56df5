#include "caseflow/base/failure.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/render/findings.hpp"
#include "caseflow/rules/numbers.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/store/in_order.hpp"

#include <CLI/App.hpp>
#include <fmt/format.h>
#include <set>

namespace caseflow {
namespace {

struct Options {
    bool strict = false;
};

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// Checks one case after the other and keeps count.
class Validation {
  public:
    explicit Validation(Session& session)
        : session_(session), style_(session.style(1)), today_(session.today()) {}

    void check_body(const std::string& root) { report(session_.body_findings(root)); }

    /// Checks cases on all cores and reports in their order; check_body has loaded their registers.
    void check_cases(const std::vector<CaseRef>& refs, bool against_others) {
        in_order(
            refs.size(), cores(), [&](std::size_t i) { return checked(refs[i]); },
            [&](Checked done) { take(std::move(done), against_others); });
    }

    [[nodiscard]] int exit_code(bool strict) const {
        if (session_.system_failed) return exit_failed;
        return errors_ > 0 || (strict && warnings_ > 0) ? exit_wrong : 0;
    }

    [[nodiscard]] std::string summary() const {
        return fmt::format("{}: {}, {}", counted(cases_, "case"), counted(errors_, "error"),
                           counted(warnings_, "warning"));
    }

  private:
    struct Checked {
        const CaseRef* ref;
        ReadCase read;
    };

    [[nodiscard]] Subject subject_of(const CaseRef& ref, const CaseFile& file) const {
        return Subject::of(file, session_.body(ref.root), ref.path == "-" ? "" : ref.path, today_);
    }

    [[nodiscard]] Checked checked(const CaseRef& ref) const {
        Checked done{&ref, read_case(ref)};
        check_case(session_, ref, done.read);
        return done;
    }

    void take(Checked done, bool against_others) {
        Findings& findings = done.read.findings;
        if (against_others) numbers_.meet(subject_of(*done.ref, *done.read.file), findings);
        findings.sort();
        report(findings);
        session_.system_failed = session_.system_failed || done.read.system_failed;
        ++cases_;
    }

    void report(const Findings& findings) {
        session_.out.write(print(findings, style_));
        errors_ += findings.count(Severity::error);
        warnings_ += findings.count(Severity::warning);
    }

    Session& session_;
    FindingStyle style_;
    Date today_;
    Numbers numbers_;
    std::size_t cases_ = 0;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
};

int validate(Session& session, const Operands& operands, const Options& options) {
    Validation validation(session);
    const bool whole = operands.empty();
    const auto refs = cases_of(session, operands);
    std::set<std::string> roots;
    if (whole) roots.insert(session.need_root());
    for (const CaseRef& ref : refs) roots.insert(ref.root);
    for (const std::string& root : roots) validation.check_body(root);
    validation.check_cases(refs, whole);
    session.out.flush();
    if (whole) session.remark(validation.summary());
    return validation.exit_code(options.strict);
}

} // namespace

Run set_up_validate(CLI::App& with) {
    const auto options = std::make_shared<Options>();
    with.add_flag("--strict", options->strict, "count warnings as errors");
    return [options](Session& session, const Operands& operands) {
        return validate(session, operands, *options);
    };
}

} // namespace caseflow
