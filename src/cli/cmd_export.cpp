#include "caseflow/base/failure.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/render/erms.hpp"
#include "caseflow/rules/number_index.hpp"
#include "caseflow/store/atomic_write.hpp"

#include <deque>
#include <fmt/format.h>

namespace caseflow {
namespace {

struct Options {
    std::string format = "erms";
    ErmsVersion version = ErmsVersion::v3;
    std::string output;
};

/// A case with what is derived from it, kept together.
struct Exported {
    ReadCase read;
    Derived derived;
};

/// Reads a case that is fit to be archived; throws Failure for one that is not.
Exported exported(Session& session, const CaseRef& ref, NumberIndex& numbers) {
    Exported one;
    one.read = read_case(ref);
    session.workspace.check_namesakes(ref, one.read);
    numbers.add(session.workspace.number_of(ref, one.read.file->data), *one.read.file,
                session.workspace.register_file(ref.root).data, one.read.findings);
    if (one.read.findings.count(Severity::error) > 0) {
        session.console.print_findings(one.read.findings);
        throw Failure(fmt::format("{} is not exported", ref.path),
                      one.read.system_failed ? exit_failed : exit_wrong);
    }
    Case& data = one.read.file->data;
    session.workspace.use_series_form(ref, data);
    one.derived = session.workspace.derive(ref, data);
    if (!created_on(data))
        throw Failure(fmt::format("{} states no date on which it was created; add registered = "
                                  "2022-06-07",
                                  ref.path),
                      exit_wrong);
    if (one.derived.state != State::closed)
        session.console.remark(fmt::format("caseflow: {} is not closed, but {}", data.diarienummer,
                                           word_of(one.derived.state)));
    return one;
}

int export_cases(Session& session, const Operands& operands, const Options& options) {
    const auto refs = distinct_cases_of(session, operands);
    std::deque<Exported> cases; // stays put: what is listed points into it
    std::vector<Listed> listed;
    NumberIndex numbers;
    for (const CaseRef& ref : refs) {
        cases.push_back(exported(session, ref, numbers));
        listed.push_back({cases.back().read.file->data, cases.back().derived});
    }
    const Register& body = session.workspace.register_file(refs.front().root).data;
    const std::string xml = write_erms(listed, body, session.clock.today(), options.version);
    if (options.output.empty() || options.output == "-") {
        session.console.out.write(xml);
    } else {
        replace_file(disk(), options.output, xml);
    }
    return 0;
}

std::vector<std::string_view> export_formats() {
    return {"erms"};
}

constexpr Operand operands[] = {{OperandKind::case_ref, "CASE", Arity::some}};

constexpr Option options[] = {
    option<&Options::format>({.short_name = 'f',
                              .name = "format",
                              .help = "choose the format",
                              .choices = export_formats}),
    option<&Options::version>({.name = "erms-version",
                               .value_name = "VERSION",
                               .help = "write this version of CITS ERMS; 2.1 for FGS receivers"}),
    option<&Options::output>({.short_name = 'o',
                              .name = "output",
                              .kind = ValueKind::file,
                              .help = "write to a file",
                              .default_text = "standard output"}),
};

} // namespace

const Command export_command = {
    .name = "export",
    .operands = operands,
    .summary = "Write cases as the archives' XML",
    .example = "caseflow export --format erms RUN/319/2022 > RUN-319-2022.xml\n"
               "caseflow list state:closed -f path -0 | xargs -0 caseflow export -o all.xml",
    .options = options,
    .run = run_with<Options, export_cases>,
};

} // namespace caseflow
