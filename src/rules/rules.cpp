#include "caseflow/rules/rules.hpp"

#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/register_fields.hpp"
#include "caseflow/model/remote.hpp"
#include "caseflow/model/written.hpp"
#include "caseflow/rules/digit_groups.hpp"
#include "caseflow/rules/misspelt.hpp"
#include "caseflow/rules/needs.hpp"
#include "caseflow/rules/placeholders.hpp"
#include "caseflow/rules/series.hpp"
#include "caseflow/rules/texts.hpp"
#include "caseflow/toml/text_keys.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string>

namespace caseflow {

using namespace fmt::literals;

bool Rule::needs_register() const {
    const auto* const who = std::get_if<Reporter>(&reporter.who);
    return who != nullptr &&
           (*who == Reporter::numbers || *who == Reporter::links || *who == Reporter::chains);
}

const std::vector<RuleGroup>& rule_groups() {
    static const std::vector<RuleGroup> groups = {
        {translatable("The file"), file_rules()},
        {translatable("Money"), money_rules()},
        {translatable("Time"), time_rules()},
        {translatable("The decision"), decision_rules()},
        {translatable("Chains of decisions"), chain_rules()},
        {translatable("The text against the data"), text_rules()},
        {translatable("Between cases"), register_rules()},
        {translatable("What the public sees"), public_rules()}};
    return groups;
}

const Rule* find_rule(std::string_view id) {
    for (const RuleGroup& group : rule_groups())
        for (const Rule& rule : group.rules)
            if (rule.id.str() == id) return &rule;
    return nullptr;
}

std::vector<std::string_view> rule_ids() {
    std::vector<std::string_view> ids;
    for (const RuleGroup& group : rule_groups())
        for (const Rule& rule : group.rules) ids.push_back(rule.id.str());
    return ids;
}

namespace {

/// Reported as a wrong type: the table of keys knows strings and numbers, but not their content.
void check_currency(const Subject& subject, Findings& findings) {
    const std::string& currency = subject.data().funding.currency;
    if (is_currency(currency)) return;
    Report("key-type", findings)
        .add(subject.file.at("funding.currency"),
             message("'currency' in [funding] is \"{currency}\", but must be three capital "
                     "letters, as in currency = \"SEK\"",
                     "currency"_a = visible_line(currency)));
}

/// removed = "nej" would strike the document.
void check_removed(const Subject& subject, Findings& findings) {
    const auto& documents = subject.data().documents;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const std::string& reason = documents[i].removed;
        if (reason.empty() || !parse_written_boolean(reason)) continue;
        Report("key-type", findings)
            .add(subject.file.at(document_path(i, "removed")),
                 message("'removed' in [[document]] is \"{text}\", but must be the reason why the "
                         "document was struck; remove the key if it was not",
                         "text"_a = reason));
    }
}

void check_years(const Subject& subject, Findings& findings) {
    for_each_decision(subject, [&](const Decision& decision, std::size_t index) {
        for (std::size_t i = 0; i < decision.yearly.size(); ++i) {
            const auto& year = decision.yearly[i].year;
            if (!year || (*year >= first_year && *year <= last_year)) continue;
            Report("key-type", findings)
                .add(subject.file.at(decision_path(index, fmt::format("yearly.{}.year", i))),
                     message("'year' in [[decision.yearly]] is {year}, but must be a year from "
                             "{first} to {last}, as in year = 2023",
                             "year"_a = *year, "first"_a = first_year, "last"_a = last_year));
        }
    });
}

/// The places of values of a wrong type, and of the tables that seem to lack them; sorted. Their
/// types have been reported, and other findings wait until they are corrected.
std::vector<Span> mistyped_spans(const Subject& subject) {
    std::vector<Span> spans;
    spans.reserve(2 * subject.file.mistyped.size());
    for (const std::string& path : subject.file.mistyped) {
        const std::string table = parent_of(path);
        spans.push_back(subject.file.at(path).span);
        const bool of_list = is_index(last_step(table)) || is_index(last_step(path));
        if (!table.empty() && !of_list) spans.push_back(subject.file.at(table).span);
    }
    std::sort(spans.begin(), spans.end());
    return spans;
}

/// The check of a case in steps, in this order.
class CaseCheck {
  public:
    explicit CaseCheck(const CheckTask& task) : subject_(task.subject), findings_(task.findings) {}

    /// Keys that stand where nothing reads them.
    void check_keys(const KeyTable& keys) {
        const CaseFile& file = subject_.file;
        report_keys_in_texts(file.source, file.tree.root(), keys, findings_);
        check_digit_groups(file.source, file.tree.root(), findings_);
    }

    /// Runs the rules that have a function, but those that need values that cannot be read.
    void check_data() {
        const CaseFile& file = subject_.file;
        const bool decided = file.data.has_dated_decision();
        const bool whole = file.unread.empty() && file.mistyped.empty() && file.misplaced.empty();
        for (const RuleGroup& group : rule_groups()) {
            for (const Rule& rule : group.rules) {
                const auto* const function = std::get_if<Check>(&rule.reporter.who);
                if (function == nullptr || (!whole && lacks_needs(rule.id))) continue;
                Report report(rule.id, found_, decided);
                (*function)(subject_, report);
            }
        }
        check_placeholders(subject_, found_);
        check_currency(subject_, found_);
        check_removed(subject_, found_);
        check_years(subject_, found_);
    }

    void read_texts() { texts_ = caseflow::read_texts(subject_); }

    /// Reports only findings that no unreadable key can have caused.
    void check_texts() {
        Findings found;
        caseflow::check_texts(subject_, texts_, found);
        for (const Diagnostic& finding : found.all())
            if (!needs_unread(*finding.rule, subject_.file.unread) &&
                !needs_unread(*finding.rule, subject_.file.misplaced))
                found_.add(finding);
    }

    /// Hands on what has been found, except at values of a wrong type.
    void finish() {
        const std::vector<Span> mistyped = mistyped_spans(subject_);
        for (const Diagnostic& finding : found_.all())
            if (!std::binary_search(mistyped.begin(), mistyped.end(), finding.place.span))
                findings_.add(finding);
        leave_out_consequences(subject_, findings_);
    }

  private:
    [[nodiscard]] bool lacks_needs(RuleId rule) const {
        const CaseFile& file = subject_.file;
        return needs_unread(rule, file.unread) || needs_mistyped(rule, file.mistyped) ||
               needs_mistyped(rule, file.misplaced);
    }

    const Subject& subject_;
    Findings& findings_;
    Findings found_;
    std::vector<CaseText> texts_;
};

} // namespace

void check(std::span<const CheckTask> cases) {
    const KeyTable keys(case_fields());
    std::vector<CaseCheck> checks(cases.begin(), cases.end());
    for (CaseCheck& one : checks) one.check_keys(keys);
    for (CaseCheck& one : checks) one.check_data();
    for (CaseCheck& one : checks) one.read_texts();
    for (CaseCheck& one : checks) one.check_texts();
    for (CaseCheck& one : checks) one.finish();
}

void check(const Subject& subject, Findings& findings) {
    const CheckTask task{subject, findings};
    check({&task, 1});
}

void check_one(RuleId id, const Subject& subject, Findings& findings) {
    Report report(id, findings, subject.data().has_dated_decision());
    std::get<Check>(find_rule(id.str())->reporter.who)(subject, report);
}

namespace {

void check_forms(const RegisterFile& body, Report& report) {
    const Series* without_letters = nullptr;
    for (std::size_t i = 0; i < body.data.series.size(); ++i) {
        const Series& series = body.data.series[i];
        if (series.form.empty()) continue;
        const auto form = NumberForm::parse(series.form);
        const Place place = body.at(fmt::format("series.{}.form", i));
        if (!form) {
            report.add(place, message("form \"{form}\" cannot write a number; it needs "
                                      "{{number}} and {{year}} once each and {{series}} at most "
                                      "once, with / - : _ . or a blank between, as in form = "
                                      "\"{{series}} {{year}}/{{number}}\"",
                                      "form"_a = series.form));
        } else if (!form->has_series() && without_letters != nullptr) {
            report.add(place, message("neither form \"{form}\" nor that of series {other} has "
                                      "{{series}}, so a number does not show which series it "
                                      "belongs to; add {{series}} to one of them",
                                      "form"_a = series.form, "other"_a = without_letters->prefix));
        } else if (!form->has_series()) {
            without_letters = &series;
        }
    }
}

/// If two series have the same prefix, the second has no effect.
void check_prefixes(const RegisterFile& body, Report& report) {
    const auto place = [&](std::size_t i) { return body.at(fmt::format("series.{}.prefix", i)); };
    const auto& all = body.data.series;
    std::map<std::string, std::size_t> firsts;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string& prefix = all[i].prefix;
        if (prefix.empty()) continue;
        const std::size_t first = firsts.try_emplace(upper(prefix), i).first->second;
        if (first != i)
            report
                .add(place(i), message("series {prefix} is already listed; keep one of the two",
                                       "prefix"_a = prefix))
                .note(place(first), message("the first one"));
        else if (!may_be_prefix(prefix))
            report.add(place(i),
                       message("\"{prefix}\" cannot be the letters of a series: no number "
                               "has it; write 1 to {most} letters, as in prefix = \"RUN\"",
                               "prefix"_a = prefix, "most"_a = Diarienummer::longest_series));
    }
}

/// A point of another series, or one that ends before it begins, is never found.
void check_delegation(const RegisterFile& body, Report& report) {
    const auto& all = body.data.delegation;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const DelegationPoint& row = all[i];
        const auto place = [&](std::string_view key) {
            return body.at(fmt::format("delegation.{}.{}", i, key));
        };
        if (!row.series.empty() && !body.data.may_have_series(upper(row.series)))
            report.add(place("series"), message("series {series} is not listed; add it under "
                                                "[[series]], or correct it here",
                                                "series"_a = row.series));
        if (row.ends_before_it_begins())
            report.add(place("until"),
                       message("the point is valid until {until}, before it is "
                               "valid from {from}",
                               "until"_a = to_string(*row.until), "from"_a = to_string(*row.from)));
    }
}

void check_remote(const RegisterFile& body, Report& report) {
    const std::string& remote = body.data.settings.reserve;
    if (remote.empty() || may_be_remote(remote)) return;
    report.add(body.at("register.reserve"),
               message("'{remote}' is not the name of a git remote; write one, as in reserve = "
                       "\"origin\"",
                       "remote"_a = remote));
}

/// A part of the decision that is printed twice, or the points not at all.
void check_layout(const RegisterFile& body, Report& report) {
    const auto& parts = body.data.layout.sections;
    if (!body.mistyped.empty()) return; // one of them may be such a part
    if (std::ranges::find(parts, Part::points) == parts.end())
        report.add_warning(
            body.at("layout.sections"),
            message("the layout has no \"points\", so decisions are printed without their "
                    "points; add it"));
    for (auto part = parts.begin(); part != parts.end(); ++part)
        if (std::find(parts.begin(), part, *part) != part)
            report.add_warning(
                body.at(fmt::format("layout.sections.{}", part - parts.begin())),
                message("\"{part}\" is already listed, so it is printed twice; keep one of "
                        "the two",
                        "part"_a = word_of(*part)));
}

} // namespace

void check(const RegisterFile& body, Findings& findings) {
    check_digit_groups(body.source, body.tree.root(), findings);
    Report report("key-type", findings);
    check_prefixes(body, report);
    check_forms(body, report);
    check_delegation(body, report);
    check_remote(body, report);
    Report printed("decision-points", findings);
    check_layout(body, printed);
}

} // namespace caseflow
