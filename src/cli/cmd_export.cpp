#include "caseflow/base/failure.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/render/erms.hpp"
#include "caseflow/store/atomic_write.hpp"

#include <CLI/App.hpp>
#include <deque>
#include <fmt/format.h>

namespace caseflow {
namespace {

struct Options {
    std::string format = "erms";
    std::string version = "3";
    std::string output;
};

/// A case with what is derived from it, kept together.
struct Exported {
    ReadCase read;
    Derived derived;
};

/// Reads a case that is fit to be archived; throws Failure for one that is not.
Exported exported(Session& session, const CaseRef& ref) {
    Exported one;
    one.read = read_case(ref);
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
    if (operands.empty()) throw Failure("CASE is missing");
    need_format(options.format, {"erms"});
    if (options.version != "3" && options.version != "2.1")
        throw Failure(fmt::format("--erms-version '{}' is not 3 or 2.1", options.version));
    const auto refs = cases_of(session, operands);
    std::deque<Exported> cases; // stays put: what is listed points into it
    std::vector<Listed> listed;
    for (const CaseRef& ref : refs) {
        cases.push_back(exported(session, ref));
        listed.push_back({cases.back().read.file->data, cases.back().derived});
    }
    const Register& body = session.workspace.register_file(refs.front().root).data;
    const auto version = options.version == "3" ? ErmsVersion::v3 : ErmsVersion::v2_1;
    const std::string xml = write_erms(listed, body, session.clock.today(), version);
    if (options.output.empty() || options.output == "-") {
        session.console.out.write(xml);
    } else {
        replace_file(disk(), options.output, xml);
    }
    return 0;
}

} // namespace

Run set_up_export(CLI::App& with) {
    const auto options = std::make_shared<Options>();
    with.add_option("-f,--format", options->format, "CITS ERMS, the archives' XML")
        ->option_text("erms");
    with.add_option("--erms-version", options->version, "3 is the default; 2.1 for FGS receivers")
        ->option_text("3|2.1");
    with.add_option("-o,--output", options->output, "write to a file")->option_text("PATH");
    return [options](Session& session, const Operands& operands) {
        return export_cases(session, operands, *options);
    };
}

} // namespace caseflow
