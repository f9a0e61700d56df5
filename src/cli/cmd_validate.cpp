#include "caseflow/cli/command.hpp"
#include "caseflow/cli/validation.hpp"

#include <CLI/App.hpp>
#include <fmt/format.h>
#include <set>

namespace caseflow {
namespace {

struct Options {
    std::string format = "text";
    bool strict = false;
};

int validate(Session& session, const Operands& operands, const Options& options) {
    Validation validation(session, named(finding_formats(), options.format));
    const bool whole = operands.empty();
    const auto refs = cases_of(session, operands);
    std::set<std::string> roots;
    if (whole) roots.insert(session.workspace.need_root());
    for (const CaseRef& ref : refs) roots.insert(ref.root);
    for (const std::string& root : roots) validation.check_body(root);
    validation.check_cases(refs, whole);
    if (whole) validation.note_leftovers(session.workspace.need_root());
    validation.finish();
    if (whole) session.console.remark(validation.summary());
    return validation.exit_code(options.strict);
}

} // namespace

Run set_up_validate(CLI::App& with) {
    const auto options = std::make_shared<Options>();
    with.add_option("-f,--format", options->format, "text is the default")
        ->option_text("text|json|sarif");
    with.add_flag("--strict", options->strict, "count warnings as errors");
    return [options](Session& session, const Operands& operands) {
        return validate(session, operands, *options);
    };
}

} // namespace caseflow
