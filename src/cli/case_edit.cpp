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

std::string edited(const CaseEdit& change) {
    CaseFile file(SourceText(change.path, change.before));
    Findings findings;
    static_cast<void>(decode(file, findings));
    return edit(file, change.changes);
}

/// In how many places a case breaks each rule; waived ones do not count.
std::map<std::string_view, int> broken_rules(const Findings& findings) {
    std::map<std::string_view, int> counts;
    for (const Diagnostic& diagnostic : findings.all())
        if (!diagnostic.rule.empty() && diagnostic.severity != Severity::note)
            ++counts[diagnostic.rule];
    return counts;
}

} // namespace

CaseRef resolve_to_change(Session& session, const std::string& operand) {
    CaseRef ref = session.workspace.resolve(operand);
    if (!ref.number || ref.namesakes.empty()) return ref;
    ReadCase read = read_case(ref);
    session.workspace.check_namesakes(ref, read);
    if (is_only_file(session, read)) return ref;
    throw Failure(
        fmt::format("{path} is not changed: name the file by its path, or remove the other",
                    "path"_a = ref.path),
        exit_wrong);
}

bool change_case(const Session& session, const CaseRef& ref, const ChangesOf& changes) {
    for (;;) {
        const ReadCase read = read_or_fail(session, ref);
        const std::string& before = read.file->source.bytes();
        const std::string after = edit(*read.file, changes(read.file->data));
        if (change_file(disk(), real_path(disk(), ref.path), before, after)) return before != after;
    }
}

void show_change(Session& session, const CaseRef& ref, const ChangesOf& changes) {
    const ReadCase read = read_or_fail(session, ref);
    session.console.out.write(unified_diff(ref.path, read.file->source.bytes(),
                                           edit(*read.file, changes(read.file->data))));
}

void change_cases(const std::vector<CaseEdit>& edits) {
    std::vector<FileChange> files;
    files.reserve(edits.size());
    for (const CaseEdit& edit : edits)
        files.push_back({real_path(disk(), edit.path), edit.before, edited(edit)});
    if (const auto path = change_files(disk(), std::move(files)))
        throw Failure(
            fmt::format("{path} was changed meanwhile; nothing is written", "path"_a = *path),
            exit_wrong);
}

void show_changes(Session& session, const std::vector<CaseEdit>& edits) {
    for (const CaseEdit& edit : edits)
        session.console.out.write(unified_diff(edit.path, edit.before, edited(edit)));
}

std::vector<std::string> newly_broken_rules(Session& session, const CaseRef& ref,
                                            const ReadCase& before, const std::string& after) {
    ReadCase changed;
    changed.file = std::make_unique<CaseFile>(SourceText(ref.path, after));
    if (!decode(*changed.file, changed.findings)) changed.result = ReadResult::not_toml;
    session.workspace.check_case(ref, changed);
    auto earlier = broken_rules(before.findings);
    std::vector<std::string> rules;
    for (const auto& [rule, count] : broken_rules(changed.findings))
        if (count > earlier[rule]) rules.emplace_back(rule);
    return rules;
}

} // namespace caseflow
