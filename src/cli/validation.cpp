#include "caseflow/cli/validation.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/store/in_order.hpp"

#include <fmt/format.h>

namespace caseflow {

Validation::Validation(Session& session) : session_(session), style_(session.style(1)) {}

void Validation::check_body(const std::string& root) {
    report(session_.body_findings(root));
}

void Validation::check_cases(const std::vector<CaseRef>& refs, bool against_others) {
    Progress progress(refs.size(), !session_.options.quiet);
    in_order(
        refs.size(), cores(), [&](std::size_t i) { return checked(refs[i]); },
        [&](Checked done) {
            progress.step();
            if (!done.read.findings.all().empty()) progress.wipe();
            take(std::move(done), against_others);
        });
}

int Validation::exit_code(bool strict) const {
    if (session_.system_failed) return exit_failed;
    return errors_ > 0 || (strict && warnings_ > 0) ? exit_wrong : 0;
}

std::string Validation::summary() const {
    return fmt::format("{}: {}, {}", counted(cases_, "case"), counted(errors_, "error"),
                       counted(warnings_, "warning"));
}

Validation::Checked Validation::checked(const CaseRef& ref) const {
    Checked done{&ref, read_case(ref)};
    check_case(session_, ref, done.read);
    return done;
}

void Validation::take(Checked done, bool against_others) {
    Findings& findings = done.read.findings;
    if (against_others) numbers_.meet(subject_of(session_, *done.ref, *done.read.file), findings);
    findings.sort();
    report(findings);
    session_.system_failed = session_.system_failed || done.read.system_failed;
    ++cases_;
}

void Validation::report(const Findings& findings) {
    session_.out.write(print(findings, style_));
    if (style_.terminal) session_.out.flush(); // in order with the progress on standard error
    errors_ += findings.count(Severity::error);
    warnings_ += findings.count(Severity::warning);
}

} // namespace caseflow
