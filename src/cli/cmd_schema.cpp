#include "caseflow/cli/command.hpp"
#include "caseflow/render/schema.hpp"

namespace caseflow {

namespace {

int print_schema(Session& session, const Operands& /*none*/) {
    session.console.out.write(case_schema());
    return 0;
}

} // namespace

const Command schema_command = {
    .name = "schema",
    .summary = "Write the JSON Schema of the case file, for editors",
    .example = "caseflow schema > cases/case.schema.json",
    .run = run_without<print_schema>,
};

} // namespace caseflow
