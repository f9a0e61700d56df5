#include "caseflow/base/failure.hpp"
#include "caseflow/cli/case_edit.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/model/chain.hpp"
#include "caseflow/model/field.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/toml/edit.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
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

/// The path with the indexes that may be left out, of the only element of a list of tables.
std::string with_indexes(std::string_view path) {
    std::string full;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('.', at), path.size());
        const std::string_view step = path.substr(at, end - at);
        at = end + 1;
        full = join_path(full, step);
        const std::string key = remove_indexes(full);
        const auto& fields = case_fields();
        const bool is_list =
            !is_index(step) &&
            std::any_of(fields.begin(), fields.end(), [&](const FieldInfo& field) {
                return field.path == key && field.many && field.type == Type::table;
            });
        const std::string_view next = path.substr(std::min(at, path.size()));
        if (is_list && !is_index(next.substr(0, next.find('.')))) full += ".0";
    }
    return full;
}

/// Each key is given a value, or removed, and not both.
void require_no_contradiction(const std::vector<Change>& changes) {
    for (const Change& unset : changes) {
        if (unset.kind != Change::Kind::unset) continue;
        const std::string removed = with_indexes(unset.path);
        for (const Change& set : changes) {
            const std::string given = with_indexes(set.path);
            if (set.kind == Change::Kind::unset || (given != removed && !lies_in(given, removed)))
                continue;
            throw Failure(fmt::format("{set} is given a value, but --unset {unset} removes it; do "
                                      "one of them",
                                      "set"_a = set.path, "unset"_a = unset.path));
        }
    }
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
    require_no_contradiction(changes);
    return changes;
}

/// The decision, from 0, that a path names and nothing in it; nothing for another path.
std::optional<std::size_t> decision_of(std::string_view path) {
    const std::string full = with_indexes(path);
    if (parent_of(full) != "decision" || !is_index(last_step(full))) return std::nullopt;
    return static_cast<std::size_t>(std::stoul(std::string(last_step(full))));
}

/// Whether each decision of a case is removed by the changes.
std::vector<bool> removed_decisions(const Case& data, const std::vector<Change>& changes) {
    std::vector<bool> removed(data.decisions.size());
    for (const Change& change : changes) {
        if (change.kind != Change::Kind::unset) continue;
        const auto decision = decision_of(change.path);
        if (decision && *decision < removed.size()) removed[*decision] = true;
    }
    return removed;
}

/// A decision that a removed one took with it would name another.
[[noreturn]] void refuse_removal(std::size_t named, std::size_t by) {
    throw Failure(fmt::format("decision.{named} cannot be removed: decision.{by}, which stays, has "
                              "replaces = {number}; remove both, or set decision.{by}.replaces "
                              "first",
                              "named"_a = named, "by"_a = by, "number"_a = named + 1),
                  exit_wrong);
}

/// Changes to `replaces`, so that decisions go on naming the ones they name when earlier ones are
/// removed.
std::vector<Change> renumbering(const Case& data, const std::vector<Change>& changes) {
    const auto removed = removed_decisions(data, changes);
    std::vector<std::size_t> removed_before(1); // of each decision, and of all
    removed_before.reserve(removed.size() + 1);
    for (const bool is : removed) removed_before.push_back(removed_before.back() + (is ? 1 : 0));
    std::vector<Change> more;
    for (std::size_t i = 0; i < removed.size(); ++i) {
        const auto named = named_by(data.decisions[i], removed.size());
        const std::string path = fmt::format("decision.{}.replaces", i);
        const bool is_given = std::any_of(changes.begin(), changes.end(), [&](const Change& one) {
            return with_indexes(one.path) == path;
        });
        if (removed[i] || !named || is_given) continue;
        if (removed[*named]) refuse_removal(*named, i);
        if (const std::size_t shift = removed_before[*named]; shift > 0)
            more.push_back({Change::Kind::set, path, fmt::format("{}", *named + 1 - shift)});
    }
    return more;
}

/// The changes, with those that removing decisions brings with it: before them, since an index
/// counts in the file as it was.
std::vector<Change> with_renumbering(const Case& data, std::vector<Change> changes) {
    auto more = renumbering(data, changes);
    more.insert(more.end(), std::make_move_iterator(changes.begin()),
                std::make_move_iterator(changes.end()));
    return more;
}

int set(Session& session, const Operands& operands, const Options& options) {
    auto changes = changes_of(operands, options);
    const CaseRef ref = resolve_to_change(session, operands.front());
    if (ref.is_standard_input() && !options.dry_run) {
        const ReadCase read = read_or_fail(session, ref);
        session.console.out.write(edit(*read.file, with_renumbering(read.file->data, changes)));
        return 0;
    }
    const CaseChange done = change_case(
        session, ref, [&](const Case& data) { return with_renumbering(data, changes); },
        options.dry_run);
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
