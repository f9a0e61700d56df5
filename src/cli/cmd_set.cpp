#include "caseflow/base/failure.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/render/diff.hpp"
#include "caseflow/store/atomic_write.hpp"
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

/// Reads, edits and writes, again where another process changed the file in between.
int set(Session& session, const CaseRef& ref, std::span<const Change> changes, bool dry_run) {
    for (;;) {
        ReadCase read = read_case(ref);
        if (is_unreadable(read)) {
            session.tell(read.findings);
            return read.system_failed ? exit_failed : exit_wrong;
        }
        const std::string before(read.file->source.bytes());
        const std::string after = edit(*read.file, changes);
        if (dry_run || ref.path == "-") {
            session.out.write(dry_run ? unified_diff(ref.path, before, after) : after);
            return 0;
        }
        if (!change_file(disk(), real_path(disk(), ref.path), before, after)) continue;
        session.remark(fmt::format("{} {}", ref.path, before == after ? "unchanged" : "changed"));
        return 0;
    }
}

} // namespace

Run set_up_set(CLI::App& with) {
    const auto options = std::make_shared<Options>();
    with.add_option("--append", options->append, "add a value to a list, as in decision.points=…")
        ->allow_extra_args(false)
        ->option_text("KEY=VALUE");
    with.add_option("--unset", options->unset, "take a key out")
        ->allow_extra_args(false)
        ->option_text("KEY");
    with.add_flag("-n,--dry-run", options->dry_run, "show the change as a diff and write nothing");
    return [options](Session& session, const Operands& operands) {
        if (operands.empty()) throw Failure("CASE is missing");
        const auto changes = changes_of(operands, *options);
        return set(session, session.resolve(operands.front()), changes, options->dry_run);
    };
}

} // namespace caseflow
