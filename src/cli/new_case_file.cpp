#include "caseflow/cli/new_case_file.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/render/schema.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/store/numbers_taken.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

using namespace fmt::literals;

bool show_case(Session& session, const std::string& path, const std::string& text) {
    if (disk().kind(path) != EntryKind::none) return false;
    session.console.out.write(text);
    session.console.remark(fmt::format("{path} would be written", "path"_a = path));
    return true;
}

} // namespace

Destination find_destination(const Workspace& workspace, bool dry_run) {
    const std::string root = workspace.find_root();
    return root.empty() ? Destination{"cases", true, dry_run} : Destination{root, false, dry_run};
}

std::string schema_line(const std::string& root) {
    if (disk().kind(root + "/" + schema_file) == EntryKind::none) return {};
    return fmt::format("#:schema ../{}\n", schema_file);
}

bool create_case(Session& session, const Destination& to, const Diarienummer& number,
                 const std::string& text) {
    const std::string path = case_path(to.root, number);
    if (to.dry_run) return show_case(session, path, text);
    if (!create_file(disk(), path, text)) return false;
    mark_taken(disk(), to.root, number);
    if (to.is_new) session.console.remark("caseflow: made a register in ./cases");
    session.console.out.write(path + "\n");
    return true;
}

void create_case_or_fail(Session& session, const Destination& to, const Diarienummer& number,
                         const std::string& text) {
    if (create_case(session, to, number, text)) return;
    throw Failure(
        fmt::format("{number} exists already: {path}",
                    "number"_a = session.workspace.register_file(to.root).data.print(number),
                    "path"_a = case_path(to.root, number)),
        exit_wrong);
}

} // namespace caseflow
