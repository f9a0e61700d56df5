#include "caseflow/cli/case_edit.hpp"

#include "caseflow/render/diff.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/toml/edit.hpp"

namespace caseflow {

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

} // namespace caseflow
