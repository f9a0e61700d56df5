#include "caseflow/cli/session.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

int exit_code(const Session& session, bool sound) {
    if (session.workspace.system_failed) return exit_failed;
    return sound && !session.workspace.register_is_broken ? 0 : exit_wrong;
}

ReadCase read_or_fail(const Session& session, const CaseRef& ref, ReadResult permitted) {
    ReadCase read = read_case(ref);
    if (read.result <= permitted) return read;
    session.console.print_findings(read.findings);
    throw Failure(message("{path} cannot be read", "path"_a = ref.path),
                  read.system_failed ? exit_failed : exit_wrong);
}

bool report_namesakes(const Session& session, const ReadCase& read) {
    Findings same_number;
    for (const Diagnostic& diagnostic : read.findings.all())
        if (diagnostic.concerns(Concern::namesakes) && diagnostic.severity == Severity::error)
            same_number.add(diagnostic);
    if (!same_number.all().empty()) session.console.print_findings(same_number);
    return !same_number.all().empty();
}

} // namespace caseflow
