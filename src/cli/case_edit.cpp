#include "caseflow/cli/case_edit.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/render/diff.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/edit.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

std::string edited(const CaseEdit& change) {
    CaseFile file(SourceText(change.path, change.before));
    Findings findings;
    static_cast<void>(decode(file, findings));
    return edit(file, change.changes);
}

} // namespace

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

} // namespace caseflow
