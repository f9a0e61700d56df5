#include "caseflow/base/failure.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/render/findings.hpp"
#include "caseflow/rules/numbers.hpp"
#include "caseflow/rules/rules.hpp"

#include <CLI/App.hpp>
#include <fmt/format.h>

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
    explicit Validation(Session& session) : session_(session), style_(session.style(1)) {}

    void check_body(const std::string& root) { report(session_.body_findings(root)); }

    void check_case(const CaseRef& ref, bool against_others) {
        Findings findings;
        const auto file = session_.read(ref, findings);
        const Subject subject = Subject::of(*file, session_.body(ref.root),
                                            ref.path == "-" ? "" : ref.path, session_.today());
        if (readable(findings)) check(subject, findings);
        if (against_others) numbers_.meet(subject, findings);
        findings.sort();
        report(findings);
        ++cases_;
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
    static bool readable(const Findings& findings) {
        return findings.all().empty() || findings.all().front().rule != "toml-syntax";
    }

    void report(const Findings& findings) {
        session_.out.write(print(findings, style_));
        errors_ += findings.count(Severity::error);
        warnings_ += findings.count(Severity::warning);
    }

    Session& session_;
    FindingStyle style_;
    Numbers numbers_;
    std::size_t cases_ = 0;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
};

int validate(Session& session, const Operands& operands, const Options& options) {
    Validation validation(session);
    const bool whole = operands.empty();
    const auto refs = cases_of(session, operands);
    std::string root = whole ? session.need_root() : "";
    if (whole) validation.check_body(root);
    for (const CaseRef& ref : refs) {
        if (ref.root != root) validation.check_body(ref.root);
        root = ref.root;
        validation.check_case(ref, whole);
    }
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
