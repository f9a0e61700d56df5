#include "caseflow/base/failure.hpp"
#include "caseflow/cli/case_edit.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/render/diff.hpp"
#include "caseflow/toml/edit.hpp"

#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

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

/// Refuses a number other than that in the name of the case's file: by its old name the case would
/// not be found, and the old number would be given again.
void check_number(Session& session, const CaseRef& ref, const Change& change) {
    const auto named = number_in_name(std::string_view(ref.path).substr(ref.path.rfind('/') + 1));
    if (change.path != "diarienummer" || ref.is_standard_input() || !named) return;
    if (change.kind == Change::Kind::unset)
        throw Failure("a case must have its diarienummer; it cannot be unset", exit_wrong);
    const Register& body = session.workspace.register_file(ref.root).data;
    const NumberReading reading = body.read(change.value);
    if (!reading.number) throw Failure(reading.problem, exit_wrong);
    if (reading.number == named) return;
    throw Failure(
        fmt::format("{path} has the number {named} in its name, so diarienummer cannot be "
                    "{number}; rename the file first: mv -n {path} {folder}{stem}.toml",
                    "path"_a = ref.path, "named"_a = body.print(*named),
                    "number"_a = body.print(*reading.number),
                    "folder"_a = ref.path.substr(0, ref.path.rfind('/') + 1),
                    "stem"_a = reading.number->file_stem()),
        exit_wrong);
}

/// A change that breaks rules is made all the same: the next one may mend it.
void report_newly_broken(Session& session, const CaseRef& ref, const ReadCase& before,
                         const std::string& after) {
    const auto rules = newly_broken_rules(session, ref, before, after);
    if (rules.empty()) return;
    session.console.remark(
        fmt::format("caseflow: newly broken: {rules}; 'caseflow validate {path}' shows where",
                    "rules"_a = fmt::join(rules, ", "), "path"_a = ref.path));
}

void write_change(Session& session, const CaseRef& ref, const std::vector<Change>& changes) {
    const bool changed = change_case(session, ref, [&](const Case&) { return changes; });
    session.console.remark(fmt::format("{path} {state}", "path"_a = ref.path,
                                       "state"_a = changed ? "changed" : "unchanged"));
}

int set(Session& session, const Operands& operands, const Options& options) {
    const auto changes = changes_of(operands, options);
    const CaseRef ref = resolve_to_change(session, operands.front());
    for (const Change& change : changes) check_number(session, ref, change);
    ReadCase before = read_or_fail(session, ref);
    const std::string after = edit(*before.file, changes);
    if (ref.is_standard_input() && !options.dry_run) {
        session.console.out.write(after);
        return 0;
    }
    session.workspace.check_case(ref, before);
    static_cast<void>(is_only_file(session, before)); // a path says which file is meant
    if (options.dry_run) {
        session.console.out.write(unified_diff(ref.path, before.file->source.bytes(), after));
    } else {
        write_change(session, ref, changes);
    }
    report_newly_broken(session, ref, before, after);
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
