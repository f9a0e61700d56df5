#include "caseflow/base/failure.hpp"
#include "caseflow/cli/case_edit.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/toml/edit.hpp"

#include <fmt/format.h>

namespace caseflow {
namespace {

struct Options {
    std::vector<std::string> append;
    std::vector<std::string> unset;
    bool dry_run = false;
};

Change parsed(Change::Kind kind, const std::string& word) {
    const std::size_t equals = word.find('=');
    return {kind, word.substr(0, equals), word.substr(equals + 1)};
}

std::vector<Change> changes_of(const Operands& operands, const Options& options) {
    std::vector<Change> changes;
    for (std::size_t i = 1; i < operands.size(); ++i)
        changes.push_back(parsed(Change::Kind::set, operands[i]));
    for (const std::string& word : options.append)
        changes.push_back(parsed(Change::Kind::append, word));
    for (const std::string& path : options.unset)
        changes.push_back({Change::Kind::unset, path, {}});
    if (changes.empty()) throw Failure("nothing to set; name key=value, --append or --unset");
    return changes;
}

int set(Session& session, const Operands& operands, const Options& options) {
    const auto changes = changes_of(operands, options);
    const CaseRef ref = session.workspace.resolve(operands.front());
    const auto same = [&](const Case&) { return changes; };
    if (ref.is_standard_input() && !options.dry_run) {
        session.console.out.write(edit(*read_or_fail(session, ref).file, changes));
    } else if (options.dry_run) {
        show_change(session, ref, same);
    } else {
        const bool changed = change_case(session, ref, same);
        session.console.remark(fmt::format("{} {}", ref.path, changed ? "changed" : "unchanged"));
    }
    return 0;
}

constexpr Operand operands[] = {{OperandKind::case_ref, "CASE"},
                                {OperandKind::assignment, "KEY=VALUE", Arity::any}};

constexpr Option options[] = {
    option<&Options::append>({.name = "append",
                              .kind = ValueKind::assignment,
                              .help = "add VALUE to the list KEY, as in decision.points=…",
                              .repeatable = true}),
    option<&Options::unset>({.name = "unset",
                             .kind = ValueKind::path,
                             .help = "remove a key, an element of an array or a whole table",
                             .repeatable = true}),
    option<&Options::dry_run>({.short_name = 'n',
                               .name = "dry-run",
                               .help = "show the change as a diff and write nothing"}),
};

} // namespace

const Command set_command = {
    .name = "set",
    .operands = operands,
    .summary = "Change values in a case, and no other byte of its file",
    .example = "caseflow set RUN/319/2022 funding.total='1 200 000'\n"
               "caseflow set RUN/319/2022 decision.notification.meeting=2022-09-20\n"
               "caseflow set RUN/319/2022 --append decision.points=\"Ansökan avslås.\" --dry-run",
    .options = options,
    .run = run_with<Options, set>,
};

} // namespace caseflow
