#include "caseflow/cli/command.hpp"
#include "caseflow/render/schema.hpp"

#include <CLI/App.hpp>

namespace caseflow {

Run set_up_schema(CLI::App& /*with*/) {
    return [](Session& session, const Operands& /*none*/) {
        session.console.out.write(case_schema());
        return 0;
    };
}

} // namespace caseflow
