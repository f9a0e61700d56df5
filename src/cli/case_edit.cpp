#include "caseflow/cli/case_edit.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/render/diff.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/edit.hpp"

#include <fmt/format.h>
#include <map>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// In how many places a case breaks each rule; waived ones do not count.
std::map<std::string_view, int> broken_rules(const Findings& findings) {
    std::map<std::string_view, int> counts;
    for (const Diagnostic& diagnostic : findings.all())
        if (!diagnostic.rule.empty() && diagnostic.severity != Severity::note)
            ++counts[diagnostic.rule];
    return counts;
}

/// The rules that another text would newly break in a case that is read and checked.
std::vector<std::string> newly_broken_by(Session& session, const CaseRef& ref,
                                         const ReadCase& earlier, const std::string& after) {
    if (earlier.file->source.bytes() == after) return {};
    ReadCase now = decode_case(ref, after);
    session.workspace.check_case(ref, now);
    return newly_broken_rules(earlier, now);
}

/// What a failure after this says is done; nothing if no bytes are other ones.
std::string done_by(const std::vector<CaseEdit>& edits) {
    std::vector<std::string> paths;
    for (const CaseEdit& edit : edits)
        if (edit.before != edit.after) paths.push_back(edit.path);
    if (paths.empty()) return {};
    if (paths.size() == 1) return fmt::format("{path} is changed", "path"_a = paths.front());
    return fmt::format("{count} cases are changed", "count"_a = paths.size());
}

} // namespace

CaseRef resolve_to_change(Session& session, const std::string& operand) {
    CaseRef ref = session.workspace.resolve(operand);
    if (ref.namesakes.empty()) return ref;
    ReadCase read = read_case(ref);
    session.workspace.check_namesakes(ref, read);
    if (is_only_file(session, read) || !ref.number) return ref;
    throw Failure(
        fmt::format("{path} is not changed: name the file by its path, or remove the other",
                    "path"_a = ref.path),
        exit_wrong);
}

std::optional<std::string> make_edits(Session& session, const std::vector<CaseEdit>& edits,
                                      bool dry_run) {
    std::vector<FileChange> files;
    files.reserve(edits.size());
    for (const auto& [path, before, after] : edits) {
        files.push_back({real_path(disk(), path), before, after});
        if (!dry_run) continue;
        if (before != after) require_replaceable(disk(), files.back().path);
        session.console.out.write(unified_diff(path, before, after));
    }
    if (dry_run) return std::nullopt;
    auto changed_meanwhile = change_files(disk(), std::move(files));
    if (!changed_meanwhile) session.console.done = done_by(edits);
    return changed_meanwhile;
}

CaseEdit edit_of(const std::string& path, const std::string& before,
                 const std::vector<Change>& changes) {
    CaseFile file(SourceText(path, before));
    Findings findings;
    static_cast<void>(decode(file, findings));
    return {path, before, edit(file, changes)};
}

CaseChange change_case(Session& session, const CaseRef& ref, const ChangesOf& changes,
                       bool dry_run) {
    for (;;) {
        ReadCase read = read_or_fail(session, ref);
        const CaseEdit made{ref.path, read.file->source.bytes(),
                            edit(*read.file, changes(read.file->data))};
        session.workspace.check_case(ref, read);
        CaseChange change{made.before != made.after,
                          newly_broken_by(session, ref, read, made.after)};
        if (!make_edits(session, {made}, dry_run)) return change;
    }
}

std::vector<std::string> newly_broken_rules(const ReadCase& earlier, const ReadCase& now) {
    if (!earlier.is_decoded()) return {};
    auto counts = broken_rules(earlier.findings);
    std::vector<std::string> rules;
    for (const auto& [rule, count] : broken_rules(now.findings))
        if (count > counts[rule]) rules.emplace_back(rule);
    return rules;
}

void remark_newly_broken(const Session& session, const CaseRef& ref,
                         const std::vector<std::string>& rules) {
    if (rules.empty()) return;
    session.console.remark(
        fmt::format("caseflow: newly broken: {rules}; 'caseflow validate {path}' shows where",
                    "rules"_a = fmt::join(rules, ", "), "path"_a = ref.path));
}

} // namespace caseflow
