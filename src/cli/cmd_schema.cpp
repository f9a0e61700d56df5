#include "caseflow/cli/command.hpp"
#include "caseflow/cli/output.hpp"
#include "caseflow/render/schema.hpp"

namespace caseflow {

namespace {

struct Options {
    std::string output;
};

int write_schema(Session& session, const Operands& /*none*/, const Options& options) {
    if (is_standard_output(options.output)) {
        session.console.out.write(case_schema());
    } else {
        const OutputFinder finder(session.workspace, {});
        put_output(session, finder.find(options.output), case_schema(), false);
    }
    return 0;
}

constexpr Option options[] = {
    option<&Options::output>({.short_name = 'o',
                              .name = "output",
                              .kind = ValueKind::file,
                              .help = "write to a file",
                              .default_text = "standard output"}),
};

} // namespace

const Command schema_command = {
    .name = "schema",
    .summary = "Write the JSON Schema of the case file, for editors",
    .example = "caseflow schema -o cases/case.schema.json",
    .options = options,
    .run = run_with<Options, write_schema>,
};

} // namespace caseflow
