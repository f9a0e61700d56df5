#include "caseflow/cli/exported_case.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/render/erms.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

ExportedCase read_to_export(Session& session, const CaseRef& ref, NumberIndex& numbers) {
    ExportedCase exported;
    exported.read = read_case(ref);
    const auto number = session.workspace.number_of(ref, exported.read.file->data);
    if (!number && exported.read.is_decoded()) session.workspace.check_number(ref, exported.read);
    if (numbers.add(number, ref.path, *exported.read.file,
                    session.workspace.register_file(ref.root).data, exported.read.findings))
        session.workspace.check_namesakes(ref, exported.read);
    if (exported.read.findings.count(Severity::error) > 0) {
        session.console.print_findings(exported.read.findings);
        throw Failure(message("{path} is not exported", "path"_a = ref.path),
                      exported.read.system_failed ? exit_failed : exit_wrong);
    }
    Case& data = exported.read.file->data;
    session.workspace.use_series_form(ref, data);
    exported.derived = session.workspace.derive(ref, data);
    if (!created_on(data))
        throw Failure(message("{path} has no date of creation; add registered = 2022-06-07",
                              "path"_a = ref.path),
                      exit_wrong);
    return exported;
}

void remark_if_unclosed(const Console& console, const ExportedCase& exported) {
    if (exported.derived.state == State::closed) return;
    console.remark(message("{number} is not closed, but {state}",
                           "number"_a = exported.read.file->data.diarienummer,
                           "state"_a = translate(word_of(exported.derived.state))));
}

} // namespace caseflow
