#include "caseflow/base/failure.hpp"
#include "caseflow/cli/case_edit.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/toml/edit.hpp"

#include <CLI/App.hpp>
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
    if (equals == std::string::npos || equals == 0)
        throw Failure(fmt::format("'{}' is not key=value", word));
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

int set(Session& session, const CaseRef& ref, const std::vector<Change>& changes, bool dry_run) {
    const auto same = [&](const Case&) { return changes; };
    if (ref.is_standard_input() && !dry_run) {
        session.console.out.write(edit(*read_or_fail(session, ref).file, changes));
    } else if (dry_run) {
        show_change(session, ref, same);
    } else {
        const bool changed = change_case(session, ref, same);
        session.console.remark(fmt::format("{} {}", ref.path, changed ? "changed" : "unchanged"));
    }
    return 0;
}

} // namespace

Run set_up_set(CLI::App& with) {
    const auto options = std::make_shared<Options>();
    with.add_option("--append", options->append, "add a value to a list, as in decision.points=…")
        ->allow_extra_args(false)
        ->option_text("KEY=VALUE");
    with.add_option("--unset", options->unset,
                    "take out a key, an array's element or a whole table")
        ->allow_extra_args(false)
        ->option_text("KEY");
    with.add_flag("-n,--dry-run", options->dry_run, "show the change as a diff and write nothing");
    return [options](Session& session, const Operands& operands) {
        if (operands.empty()) throw Failure("CASE is missing");
        const auto changes = changes_of(operands, *options);
        return set(session, session.workspace.resolve(operands.front()), changes, options->dry_run);
    };
}

} // namespace caseflow
