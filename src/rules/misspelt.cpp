#include "caseflow/rules/misspelt.hpp"

#include "caseflow/rules/rules.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/text_as_meant.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t most_keys = 1000; // reading a file with more once again would take seconds

constexpr RuleId unknown = "key-unknown";
constexpr RuleId of_keys[] = {unknown, "key-misspelt", "key-place"};
constexpr RuleId of_writing[] = {"toml-syntax", "merge-conflict"}; // have no consequences

bool is_of_key(const Diagnostic& finding) {
    return std::ranges::find(of_keys, finding.rule) != std::end(of_keys);
}

bool is_of_writing(const Diagnostic& finding) {
    return std::ranges::find(of_writing, finding.rule) != std::end(of_writing);
}

bool is_error_of_key(const Diagnostic& finding) {
    return is_of_key(finding) && finding.severity == Severity::error;
}

std::size_t count_of_writing(const Findings& findings) {
    return static_cast<std::size_t>(std::ranges::count_if(findings.all(), is_of_writing));
}

/// The number of findings about keys of the case.
std::size_t count_of_keys(const Subject& subject, const Findings& findings) {
    const auto count = std::ranges::count_if(findings.all(), [&](const Diagnostic& finding) {
        return is_of_key(finding) && finding.place.source == &subject.file.source;
    });
    return static_cast<std::size_t>(count);
}

/// Whether the case waives a rule, which turns its findings into notes: findings removed because of
/// one would be hidden with it.
bool is_waived(const Subject& subject, RuleId rule) {
    return std::ranges::any_of(subject.data().waivers,
                               [&](const auto& waiver) { return waiver.rule == rule.str(); });
}

/// True if another version of the text, with the same lines, has the same finding on the same line.
bool is_among(const Diagnostic& finding, const Findings& others) {
    return std::ranges::any_of(others.all(), [&](const Diagnostic& other) {
        return other.rule == finding.rule && other.message == finding.message &&
               other.place.span.begin.line == finding.place.span.begin.line;
    });
}

/// The findings of a case with its keys corrected.
Findings findings_as_meant(const Subject& subject, const CaseFile& meant, const Findings& decoded) {
    Findings findings = decoded;
    Subject respelt = Subject::of(meant, subject.body, "", subject.today);
    respelt.file_name = subject.file_name;
    check(respelt, findings);
    return findings;
}

} // namespace

void leave_out_consequences(const Subject& subject, Findings& findings) {
    const std::size_t keys_found = count_of_keys(subject, findings);
    if (keys_found == 0 || keys_found > most_keys || keys_found == findings.all().size()) return;
    if (std::ranges::any_of(of_keys, [&](RuleId rule) { return is_waived(subject, rule); })) return;
    const KeyTable keys(case_fields());
    const auto text = text_as_meant(subject.file.source.text(), keys);
    if (!text) return;
    CaseFile meant(SourceText(subject.file.source.name(), *text));
    Findings decoded;
    static_cast<void>(decode(meant, decoded));
    if (count_of_writing(decoded) > count_of_writing(findings))
        return; // a key would be there twice
    const Findings right = findings_as_meant(subject, meant, decoded);
    Findings kept;
    std::optional<RuleId> error; // a rule that the misspelt key breaks
    for (const Diagnostic& finding : findings.all()) {
        const bool stays = is_of_key(finding) || is_of_writing(finding) ||
                           finding.place.source != &subject.file.source ||
                           (finding.rule && is_waived(subject, *finding.rule)) ||
                           is_among(finding, right);
        if (stays) kept.add(finding);
        if (!stays && finding.severity == Severity::error && !error) error = finding.rule;
    }
    if (std::ranges::any_of(kept.all(), is_error_of_key)) error.reset();
    findings = Findings();
    for (Diagnostic finding : kept.all()) {
        if (error && finding.rule == unknown && !is_among(finding, right)) {
            finding.rule = error;
            finding.severity = Severity::error;
            error.reset();
        }
        findings.add(std::move(finding));
    }
}

} // namespace caseflow
