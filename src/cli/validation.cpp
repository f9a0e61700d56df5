#include "caseflow/cli/validation.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/utf8.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/cli/console.hpp"
#include "caseflow/cli/edit_copy.hpp"
#include "caseflow/store/in_order.hpp"
#include "caseflow/store/leftovers.hpp"
#include "caseflow/store/store.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// "3 days old".
std::string age_of(std::int64_t since, const Clock& clock) {
    const std::chrono::sys_seconds modified{std::chrono::seconds(since)};
    const Date day = date_of(modified);
    if (since > clock.now()) return message("dated in the future, {day}", "day"_a = to_string(day));
    const auto days = (std::chrono::sys_days(clock.today()) - std::chrono::sys_days(day)).count();
    if (clock.now() - since < seconds_of_a_day || days <= 0) return message("less than a day old");
    return message("{days} old", "days"_a = pluralize(static_cast<std::size_t>(days), "day"));
}

std::string leftover_message(const Leftover& leftover, const Clock& clock) {
    const std::string age = age_of(leftover.modified, clock);
    if (leftover.kind == LeftoverKind::temporary && leftover.modified > clock.now())
        return message("temporary file of an unfinished write, {age}; caseflow does not remove it "
                       "before then: remove it unless another machine is writing now",
                       "age"_a = age);
    if (leftover.kind == LeftoverKind::temporary)
        return message("temporary file of an unfinished write, {age}; the next write in "
                       "this folder removes it once it is a day old",
                       "age"_a = age);
    if (leftover.kind == LeftoverKind::document)
        return message("document that no case logs, {age}; log it with 'caseflow document "
                       "add', which leaves it in its place, or remove it",
                       "age"_a = age);
    return message("copy that an earlier version of 'edit' left, {age}; it may hold "
                   "changes that are not in the case: compare the two, then remove it",
                   "age"_a = age);
}

/// Whether a case in the register has the number as its file name; cases are sorted by number.
bool is_named(const std::vector<CaseRef>& refs, const Diarienummer& number) {
    const auto at = std::partition_point(refs.begin(), refs.end(), [&](const CaseRef& ref) {
        return ref.number && *ref.number < number;
    });
    return at != refs.end() && at->number == number;
}

/// A path without "." and "..", with accents composed, so that two can be compared.
std::string normal(const std::string& path) {
    return compose(std::filesystem::path(path).lexically_normal().string());
}

} // namespace

Validation::Validation(Session& session, const FindingFormat& format, Severity least)
    : session_(session), format_(format), least_(least), style_(session.console.style(1)) {
    session_.console.out.write(format_.head());
}

void Validation::check_body(const RegisterRoot& root) {
    report(session_.workspace.register_findings(root));
}

void Validation::check_cases(const std::vector<CaseRef>& refs, bool whole) {
    if (whole) {
        if (!refs.empty()) read_reserved(*refs.front().root);
        links_ = std::make_unique<LinkIndex>(
            [&](const Diarienummer& number) { return is_named(refs, number); }, numbers_);
    }
    Progress progress(refs.size(), translatable("cases"), !session_.options.quiet);
    in_order_by_batch(
        refs.size(), cores(),
        [&](std::size_t begin, std::size_t end) {
            return check_batch(std::span(refs).subspan(begin, end - begin));
        },
        [&](CheckedCase&& done) {
            if (!session_.console.out.is_paged()) progress.step();
            if (!done.read.findings.all().empty()) progress.wipe();
            take(done, whole);
        });
}

/// Reports what git cannot read; the rest is still checked, since the cases may be right.
void Validation::read_reserved(const std::string& root) {
    try {
        reserved_ = std::make_unique<ReservedNumbers>(root);
    } catch (const Failure& failure) {
        Console::complain(message("cannot compare with the numbers reserved: {reason}",
                                  "reason"_a = failure.what()));
    }
}

void Validation::report(const Findings& findings) {
    for (const Diagnostic& diagnostic : findings.all()) {
        if (diagnostic.severity > least_) continue;
        if (!first_) session_.console.out.write(format_.between);
        first_ = false;
        session_.console.out.write(format_.finding(diagnostic, style_));
    }
    if (style_.terminal && !session_.console.out.may_be_paged())
        session_.console.out.flush(); // in order with the progress on standard error
    counts_.errors += findings.count(Severity::error);
    if (least_ >= Severity::warning) counts_.warnings += findings.count(Severity::warning);
}

void Validation::note_leftovers(const std::vector<std::string>& paths) {
    std::vector<std::string> left;
    std::copy_if(paths.begin(), paths.end(), std::back_inserter(left),
                 [&](const std::string& path) { return may_be_left(path); });
    for (const Leftover& leftover : find_leftovers(disk(), left, session_.clock.now()))
        note(leftover.path, leftover_message(leftover, session_.clock));
}

void Validation::note_edit_copies(const std::string& root) {
    for (const LeftCopy& left : left_copies(disk(), root)) {
        const std::string age = age_of(left.modified, session_.clock);
        const bool has_case =
            numbers_.contains(left.number) || exists(disk(), case_path(root, left.number));
        note(left.path,
             has_case
                 ? message("copy that 'edit' left, {age}, with changes that are not in the case; "
                           "'caseflow edit {case}' continues with it",
                           "age"_a = age, "case"_a = left.number.file_stem())
                 : message("copy that 'edit' left, {age}, of a case that is gone", "age"_a = age));
    }
}

/// Adds a note at the start of a file that may not exist.
void Validation::note(const std::string& path, const std::string& text) {
    const SourceText file(path, "");
    Findings findings;
    findings.note({&file, {{1, 1}, {1, 1}}}, text);
    report(findings);
}

void Validation::note_unused_reservations(const std::string& root,
                                          const std::vector<CaseRef>& cases) {
    if (cases.empty()) read_reserved(root);
    if (!reserved_) return;
    const Register& body = session_.workspace.register_file(root).data;
    for (const UnusedReservation& reservation : reserved_->unused_reservations()) {
        const bool has_case = numbers_.contains(reservation.number) ||
                              std::any_of(cases.begin(), cases.end(), [&](const CaseRef& ref) {
                                  return ref.number == reservation.number;
                              });
        if (has_case) continue;
        note(case_path(root, reservation.number), problem_of(reservation, body));
    }
}

void Validation::finish() {
    session_.console.out.write(format_.foot(counts_));
    session_.console.out.flush();
}

int Validation::exit_code(bool strict) const {
    return caseflow::exit_code(session_, counts_.errors == 0 && !(strict && counts_.warnings > 0));
}

std::string Validation::summary() const {
    const std::string cases = pluralize(counts_.cases, "case");
    const std::string errors = pluralize(counts_.errors, "error");
    if (least_ == Severity::error)
        return message("{cases}: {errors}", "cases"_a = cases, "errors"_a = errors);
    return message("{cases}: {errors}, {warnings}", "cases"_a = cases, "errors"_a = errors,
                   "warnings"_a = pluralize(counts_.warnings, "warning"));
}

void Validation::note_log(const ReadCase& read) {
    is_log_known_ = is_log_known_ && read.is_decoded();
    const std::string& name = read.file->source.name();
    std::string folder = folder_of(name);
    std::string target;
    if (read.file->data.documents.empty()) return;
    if (!disk().read_link(name, target) && !target.starts_with('/'))
        folder += "/" + folder_of(target); // see path_of_document
    for (const Document& document : read.file->data.documents)
        if (!document.file.empty()) logged_.insert(normal(folder + "/" + document.file));
}

bool Validation::may_be_left(const std::string& path) const {
    return is_leftover_name(name_of(path)) || (is_log_known_ && !logged_.contains(normal(path)));
}

std::vector<Validation::CheckedCase> Validation::check_batch(std::span<const CaseRef> refs) const {
    std::vector<CheckedCase> cases;
    cases.reserve(refs.size());
    for (const CaseRef& ref : refs) {
        ReadCase read = read_case(ref);
        Subject subject = session_.workspace.subject_of(ref, *read.file);
        cases.push_back({&ref, std::move(read), std::move(subject)});
    }
    std::vector<CaseInCheck> checked;
    checked.reserve(cases.size());
    for (CheckedCase& one : cases) checked.push_back({*one.ref, one.subject, one.read});
    session_.workspace.add_findings(checked);
    return cases;
}

void Validation::check_against_others(const CaseRef& ref, const Subject& subject,
                                      Findings& findings) {
    numbers_.add(subject.number, ref.path, subject.file, subject.body.data, findings);
    links_->add(subject, findings);
    if (reserved_) reserved_->check(subject, ref.path, findings);
}

void Validation::take(CheckedCase& done, bool whole) {
    Findings& findings = done.read.findings;
    if (whole) {
        check_against_others(*done.ref, done.subject, findings);
        note_log(done.read);
    }
    Workspace::waive_and_sort(done.subject, done.read,
                              whole ? CheckScope::whole_register : CheckScope::one_case);
    report(findings);
    session_.workspace.system_failed = session_.workspace.system_failed || done.read.system_failed;
    if (!done.ref->is_folder) ++counts_.cases;
}

} // namespace caseflow
