#include "caseflow/cli/validation.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/rules/waivers.hpp"
#include "caseflow/store/in_order.hpp"

#include <fmt/format.h>

namespace caseflow {

Validation::Validation(Session& session, const FindingFormat& format)
    : session_(session), format_(format), style_(session.style(1)) {
    session_.out.write(format_.head());
}

void Validation::check_body(const std::string& root) {
    report(session_.body_findings(root));
}

void Validation::check_cases(const std::vector<CaseRef>& refs, bool whole) {
    if (whole) {
        std::vector<Diarienummer> numbers;
        for (const CaseRef& ref : refs)
            if (ref.number) numbers.push_back(*ref.number);
        links_ = std::make_unique<Links>(std::move(numbers), numbers_);
    }
    Progress progress(refs.size(), !session_.options.quiet);
    in_order(
        refs.size(), cores(), [&](std::size_t i) { return checked(refs[i]); },
        [&](Checked done) {
            progress.step();
            if (!done.read.findings.all().empty()) progress.wipe();
            take(std::move(done), whole);
        });
}

void Validation::finish() {
    session_.out.write(format_.foot(counts_));
    session_.out.flush();
}

int Validation::exit_code(bool strict) const {
    return session_.exit_code(counts_.errors == 0 && !(strict && counts_.warnings > 0));
}

std::string Validation::summary() const {
    return fmt::format("{}: {}, {}", counted(counts_.cases, "case"),
                       counted(counts_.errors, "error"), counted(counts_.warnings, "warning"));
}

Validation::Checked Validation::checked(const CaseRef& ref) const {
    Checked done{&ref, read_case(ref)};
    check_case(session_, ref, done.read);
    return done;
}

void Validation::check_against_others(const Subject& subject, Findings& findings) {
    numbers_.meet(subject, findings);
    links_->meet(subject, findings);
}

void Validation::take(Checked done, bool whole) {
    Findings& findings = done.read.findings;
    const Subject subject = subject_of(session_, *done.ref, *done.read.file);
    if (whole) check_against_others(subject, findings);
    apply_waivers(subject, whole, findings);
    findings.sort();
    report(findings);
    session_.system_failed = session_.system_failed || done.read.system_failed;
    ++counts_.cases;
}

void Validation::report(const Findings& findings) {
    for (const Diagnostic& diagnostic : findings.all()) {
        if (!first_) session_.out.write(format_.between);
        first_ = false;
        session_.out.write(format_.one(diagnostic, style_));
    }
    if (style_.terminal) session_.out.flush(); // in order with the progress on standard error
    counts_.errors += findings.count(Severity::error);
    counts_.warnings += findings.count(Severity::warning);
}

} // namespace caseflow
