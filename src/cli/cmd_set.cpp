#include "caseflow/base/failure.hpp"
#include "caseflow/cli/case_edit.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/toml/edit.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace caseflow {

using namespace fmt::literals;

namespace {

struct Options {
    std::vector<std::string> append;
    std::vector<std::string> unset;
    bool dry_run = false;
};

Change parse_change(Change::Kind kind, const std::string& word) {
    const std::size_t equals = word.find('=');
    return {kind, word.substr(0, equals), word.substr(equals + 1)};
}

/// Each path once, the last in the file first: an index counts in the file as it was, whatever
/// else is removed.
std::vector<std::string> sort_last_first(std::vector<std::string> paths) {
    std::sort(paths.begin(), paths.end(), [](const std::string& a, const std::string& b) {
        return std::pair(rank_of(b), std::string_view(b)) <
               std::pair(rank_of(a), std::string_view(a));
    });
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
}

std::vector<Change> changes_of(const Operands& operands, const Options& options) {
    std::vector<Change> changes;
    for (std::size_t i = 1; i < operands.size(); ++i)
        changes.push_back(parse_change(Change::Kind::set, operands[i]));
    for (const std::string& word : options.append)
        changes.push_back(parse_change(Change::Kind::append, word));
    for (const std::string& path : sort_last_first(options.unset))
        changes.push_back({Change::Kind::unset, path, {}});
    if (changes.empty()) throw Failure("nothing to set; name key=value, --append or --unset");
    return changes;
}

int set(Session& session, const Operands& operands, const Options& options) {
    auto changes = changes_of(operands, options);
    const CaseRef ref = resolve_to_change(session, operands.front());
    if (ref.is_standard_input() && !options.dry_run) {
        session.console.out.write(edit(*read_or_fail(session, ref).file, changes));
        return 0;
    }
    const CaseChange done = change_case(
        session, ref, [&](const Case&) { return changes; }, options.dry_run);
    if (!options.dry_run)
        session.console.remark(fmt::format("{path} {state}", "path"_a = ref.path,
                                           "state"_a = done.is_changed ? "changed" : "unchanged"));
    remark_newly_broken(session, ref, done.newly_broken, options.dry_run);
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
