#include "caseflow/cli/command.hpp"
#include "caseflow/cli/output.hpp"
#include "caseflow/render/schema.hpp"

namespace caseflow {

namespace {

struct SchemaOptions {
    std::optional<StreamPath> output;
    bool dry_run = false;
};

int write_schema(Session& session, const Operands& /*none*/, const SchemaOptions& options) {
    if (names_place(options.output)) {
        OutputFinder finder(session.workspace, {}, true);
        put_output(session, finder.find(options.output->word()), case_schema(), options.dry_run);
    } else {
        session.console.out.write(case_schema());
    }
    return 0;
}

constexpr Option schema_options[] = {
    option<&SchemaOptions::output>({.short_name = 'o',
                                    .name = "output",
                                    .help = "write to a file",
                                    .default_text = "standard output"}),
    option<&SchemaOptions::dry_run>({.short_name = 'n',
                                     .name = "dry-run",
                                     .help = "show the change to the file and write nothing",
                                     .needs = Need{"output"}}),
};

} // namespace

const Command schema_command = {
    .name = "schema",
    .summary = "Write the JSON Schema of the case file, for editors",
    .example = "caseflow schema -o cases/case.schema.json",
    .options = schema_options,
    .run = run_with<SchemaOptions, write_schema>,
    .paged = true,
};

} // namespace caseflow
