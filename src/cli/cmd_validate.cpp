#include "caseflow/cli/command.hpp"
#include "caseflow/cli/validation.hpp"
#include "caseflow/store/lookup.hpp"

#include <fmt/format.h>
#include <set>

namespace caseflow {
namespace {

struct ValidateOptions {
    const FindingFormat* format = &finding_formats().front();
    Severity severity = Severity::note;
    bool strict = false;
};

bool is_register_toml(const CaseRef& ref) {
    return name_of(ref.path) == register_file_name && ref.root &&
           real_path(disk(), ref.path) == real_path(disk(), register_file_path(*ref.root));
}

int validate(Session& session, const Operands& operands, const ValidateOptions& options) {
    session.workspace.takes_register_file = true;
    Validation validation(session, *options.format, options.severity);
    const bool whole = operands.empty();
    RegisterContent content = whole ? session.workspace.content()
                                    : RegisterContent{distinct_cases_of(session, operands), {}};
    std::set<RegisterRoot> roots;
    if (whole) roots.insert(session.workspace.need_root());
    for (const CaseRef& ref : content.cases) roots.insert(ref.root);
    for (const RegisterRoot& root : roots) validation.check_body(root);
    std::erase_if(content.cases, is_register_toml); // already checked
    validation.check_cases(content.cases, whole);
    if (whole) {
        validation.note_unused_reservations(session.workspace.need_root(), content.cases);
        validation.note_leftovers(content.leftovers);
        validation.note_edit_copies(session.workspace.need_root());
    }
    validation.finish();
    if (whole) session.console.confirm(validation.summary());
    return validation.exit_code(options.strict);
}

constexpr Operand validate_operands[] = {{OperandKind::case_ref, "CASE", Arity::any}};

constexpr Option validate_options[] = {
    option<&ValidateOptions::format, finding_formats>(
        {.short_name = 'f', .name = "format", .help = "choose the format"}),
    option<&ValidateOptions::severity>(
        {.name = "severity",
         .value_name = "LEVEL",
         .help = "show and count only findings at least this severe"}),
    option<&ValidateOptions::strict>({.name = "strict",
                                      .help = "count warnings as errors",
                                      .needs = Need{"severity", {"warning", "note"}}}),
};

} // namespace

const Command validate_command = {
    .name = "validate",
    .operands = validate_operands,
    .summary = "Check cases against the rules; without CASE, the whole register",
    .example = "caseflow validate RUN/319/2022\ncaseflow validate",
    .options = validate_options,
    .run = run_with<ValidateOptions, validate>,
    .on_broken_register = OnBrokenRegister::ignore,
    .paged = true,
};

} // namespace caseflow
