#include "caseflow/rules/misspelt.hpp"

#include "caseflow/rules/misread_letters.hpp"
#include "caseflow/rules/rules.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/text_as_meant.hpp"

#include <algorithm>

namespace caseflow {
namespace {

constexpr std::size_t most_keys = 1000; // reading a file with more once again would take seconds

bool is_of_key(const Diagnostic& finding) {
    return finding.concerns(Concern::keys);
}

bool is_of_letters(const Diagnostic& finding) {
    return finding.rule == RuleId("text-encoding");
}

/// These have no consequences.
bool is_of_syntax(const Diagnostic& finding) {
    return finding.concerns(Concern::syntax);
}

bool is_error_of_key(const Diagnostic& finding) {
    return is_of_key(finding) && finding.severity == Severity::error;
}

std::size_t count_of_syntax(const Findings& findings) {
    return static_cast<std::size_t>(std::ranges::count_if(findings.all(), is_of_syntax));
}

/// The number of findings about keys of the case.
std::size_t count_of_keys(const Subject& subject, const Findings& findings) {
    const auto count = std::ranges::count_if(findings.all(), [&](const Diagnostic& finding) {
        return is_of_key(finding) && finding.place.source == &subject.file.source;
    });
    return static_cast<std::size_t>(count);
}

bool is_waived(const Subject& subject, RuleId rule) {
    return std::ranges::any_of(subject.data().waivers,
                               [&](const auto& waiver) { return waiver.rule == rule.str(); });
}

/// Whether the case waives a rule about keys, which turns its findings into notes: findings removed
/// because of one would be hidden with it.
bool waives_rules_of_keys(const Subject& subject) {
    return std::ranges::any_of(subject.data().waivers, [](const auto& waiver) {
        const Rule* const rule = find_rule(waiver.rule);
        return rule != nullptr && rule->id.concern() == Concern::keys;
    });
}

/// True if another version of the text, with the same lines, has the same finding on the same line.
bool is_among(const Diagnostic& finding, const Findings& others) {
    return std::ranges::any_of(others.all(), [&](const Diagnostic& other) {
        return other.rule == finding.rule && other.message == finding.message &&
               other.place.span.begin.line == finding.place.span.begin.line;
    });
}

/// The text of a case with its keys and misread letters corrected; nothing if nothing is wrong with
/// them.
std::optional<std::string> corrected(std::string_view text, bool keys, bool letters) {
    auto meant = keys ? text_as_meant(text, KeyTable(case_fields())) : std::nullopt;
    if (!letters) return meant;
    std::string read = reread(meant ? *meant : text);
    return read == text ? std::nullopt : std::optional(std::move(read));
}

/// Removes findings at values in which a letter is lost, which is reported.
void leave_out_lost_letters(const Subject& subject, Findings& findings) {
    const auto is_lost = [&](const Diagnostic& finding) {
        return !is_of_key(finding) && !is_of_letters(finding) && !is_of_syntax(finding) &&
               finding.place.source == &subject.file.source &&
               !(finding.rule && is_waived(subject, *finding.rule)) &&
               has_lost_letter(subject.file.source.at(finding.place.span));
    };
    if (std::ranges::none_of(findings.all(), is_lost)) return;
    Findings kept;
    for (const Diagnostic& finding : findings.all())
        if (!is_lost(finding)) kept.add(finding);
    findings = std::move(kept);
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
    const bool letters = std::ranges::any_of(findings.all(), is_of_letters) &&
                         !is_waived(subject, RuleId("text-encoding"));
    if (letters) leave_out_lost_letters(subject, findings);
    if (keys_found > most_keys || keys_found == findings.all().size()) return;
    if ((keys_found == 0 && !letters) || waives_rules_of_keys(subject)) return;
    const auto text = corrected(subject.file.source.text(), keys_found > 0, letters);
    if (!text) return;
    CaseFile meant(SourceText(subject.file.source.name(), *text));
    Findings decoded;
    static_cast<void>(decode(meant, decoded));
    if (count_of_syntax(decoded) > count_of_syntax(findings)) return; // a key would be there twice
    const Findings right = findings_as_meant(subject, meant, decoded);
    Findings kept;
    std::optional<RuleId> error; // a rule that the misspelt key breaks
    for (const Diagnostic& finding : findings.all()) {
        const bool stays = is_of_key(finding) || is_of_letters(finding) || is_of_syntax(finding) ||
                           finding.place.source != &subject.file.source ||
                           (finding.rule && is_waived(subject, *finding.rule)) ||
                           is_among(finding, right);
        if (stays) kept.add(finding);
        if (!stays && finding.severity == Severity::error && !error) error = finding.rule;
    }
    if (std::ranges::any_of(kept.all(), is_error_of_key)) error.reset();
    findings = Findings();
    for (Diagnostic finding : kept.all()) {
        if (error && is_of_key(finding) && !is_among(finding, right)) {
            finding.rule = error;
            finding.severity = Severity::error;
            error.reset();
        }
        findings.add(std::move(finding));
    }
}

} // namespace caseflow
