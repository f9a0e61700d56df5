#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/cli/case_edit.hpp"
#include "caseflow/cli/chosen_cases.hpp"
#include "caseflow/cli/given_changes.hpp"
#include "caseflow/model/chain.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/model/renumbering.hpp"
#include "caseflow/model/striking.hpp"
#include "caseflow/toml/edit.hpp"
#include "caseflow/toml/emptied_tables.hpp"
#include "caseflow/toml/literal.hpp"
#include "caseflow/toml/string_array.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <utility>

namespace caseflow {

using namespace fmt::literals;

namespace {

struct SetOptions {
    std::vector<std::string> append;
    std::vector<std::string> unset;
    bool dry_run = false;
};

/// Each path once, the last in the file first: indexes refer to the file before any removal.
std::vector<std::string> sort_last_first(const std::vector<std::string>& paths) {
    std::set<std::pair<Rank, std::string>> in_order;
    for (const std::string& path : paths) in_order.emplace(rank_of(path), path);
    std::vector<std::string> sorted;
    sorted.reserve(in_order.size());
    std::transform(in_order.rbegin(), in_order.rend(), std::back_inserter(sorted),
                   [](const auto& ranked) { return ranked.second; });
    return sorted;
}

/// True for key=value; a filter's conditions have another sign than '=' after the key.
bool is_assignment(std::string_view word) {
    const std::size_t end = word.find_first_of(":=<>!");
    return end != std::string_view::npos && end > 0 && word[end] == '=' &&
           trim(word.substr(0, end)).find_first_of(" \"()") == std::string_view::npos;
}

/// The words that choose the cases, before the first assignment.
Operands words_of_cases(Session& session, const Operands& operands) {
    const auto is_case = [&](const std::string& word) {
        return session.workspace.names_case(word);
    };
    if (is_assignment(operands.front()) && !is_case(operands.front()))
        throw Failure(message("'{word}' is a value to set, but no case is named before it; "
                              "write a filter's condition with a colon, as in state:open",
                              "word"_a = operands.front()));
    const auto end = std::find_if(operands.begin() + 1, operands.end(), is_assignment);
    Operands words(operands.begin(), end);
    // Without a filter's condition, what follows the first is a mistyped assignment.
    if (is_case(words.front()) || std::none_of(words.begin(), words.end(), has_condition))
        for (std::size_t i = 1; i < words.size(); ++i)
            if (!is_case(words[i])) check_assignment(words[i]);
    for (auto rest = end; rest != operands.end(); ++rest) check_assignment(*rest);
    return words;
}

std::vector<Change> changes_of(std::span<const std::string> assignments,
                               const SetOptions& options) {
    std::vector<Change> changes;
    changes.reserve(assignments.size() + options.append.size() + options.unset.size());
    for (const std::string& word : assignments)
        changes.push_back(parse_change(Change::Kind::set, word));
    for (const std::string& word : options.append)
        changes.push_back(parse_change(Change::Kind::append, word));
    for (const std::string& path : sort_last_first(options.unset))
        changes.push_back({Change::Kind::unset, path, {}});
    if (changes.empty())
        throw Failure(message("nothing to set; name key=value, --append or --unset"));
    require_consistent(changes, true);
    return changes;
}

/// The index of the decision that a path names, if it names the whole decision.
std::optional<std::size_t> decision_of(const std::string& path) {
    if (parent_of(path) != "decision" || !is_index(last_step(path))) return std::nullopt;
    return static_cast<std::size_t>(std::stoul(std::string(last_step(path))));
}

/// The new place of each decision of a case after the changes.
DecisionPlaces places_after(const Case& data, const std::vector<Change>& changes) {
    std::vector<bool> removed(data.decisions.size());
    for (const Change& change : changes) {
        if (change.kind != Change::Kind::unset) continue;
        const auto decision = decision_of(change.path);
        if (decision && *decision < removed.size()) removed[*decision] = true;
    }
    DecisionPlaces places(removed.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < removed.size(); ++i)
        if (!removed[i]) places[i] = next++;
    return places;
}

/// Refuses to remove a decision that another one replaces, which would then name another.
[[noreturn]] void refuse_removal(std::size_t named, std::size_t by) {
    throw Failure(message("decision.{named} cannot be removed: decision.{by}, which stays, has "
                          "replaces = {number}; remove both, or set decision.{by}.replaces "
                          "first",
                          "named"_a = named, "by"_a = by, "number"_a = named + 1),
                  exit_wrong);
}

/// Changes to `replaces`, so that decisions still refer to the same ones when earlier ones are
/// removed.
std::vector<Change> renumbering(const Case& data, const std::vector<Change>& changes) {
    const DecisionPlaces places = places_after(data, changes);
    std::set<std::string> given;
    for (const Change& change : changes) given.insert(with_indexes(change.path));
    std::vector<Change> more;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto named = named_by(data.decisions[i], places.size());
        const std::string path = fmt::format("decision.{}.replaces", i);
        if (!places[i] || !named || given.contains(path)) continue;
        const int before = *data.decisions[i].replaces;
        const auto after = renumber(before, places);
        if (!after) refuse_removal(*named, i);
        if (*after != before) more.push_back({Change::Kind::set, path, fmt::format("{}", *after)});
    }
    return more;
}

/// The text in its series' form if it is a case number.
std::string in_series_form(const Register& body, const std::string& text) {
    const auto number = body.read(text).number;
    return number ? body.print(*number) : text;
}

/// The changes, with case numbers in the form in which they are shown, in whatever form they are
/// typed.
std::vector<Change> with_numbers_in_form(const Register& body, std::vector<Change> changes) {
    for (Change& change : changes) {
        if (!holds_case_number(change.path)) continue;
        auto numbers = trim(change.value).starts_with('[')
                           ? read_string_array(change.value)
                           : std::optional<std::vector<std::string>>();
        if (!numbers) {
            change.value = in_series_form(body, change.value);
            continue;
        }
        for (std::string& number : *numbers) number = in_series_form(body, number);
        change.value = literal_of(*numbers);
    }
    return changes;
}

/// The changes, after those that follow from removing decisions and striking documents: indexes
/// refer to the file before any change. A table is removed with the last of its keys.
std::vector<Change> with_consequences(const CaseFile& file, const std::vector<Change>& asked) {
    const Case& data = file.data;
    std::vector<Change> changes = without_emptied_tables(file, asked);
    auto more = renumbering(data, changes);
    const auto striking = striking_changes(data, changes);
    more.insert(more.end(), striking.begin(), striking.end());
    more.insert(more.end(), std::make_move_iterator(changes.begin()),
                std::make_move_iterator(changes.end()));
    return more;
}

int set_one(Session& session, const std::string& operand, const std::vector<Change>& asked,
            bool dry_run) {
    const CaseRef ref = resolve_to_change(session, operand);
    const auto changes =
        with_numbers_in_form(session.workspace.register_file(ref.root).data, asked);
    if (ref.is_standard_input && !dry_run) {
        const ReadCase read = read_or_fail(session, ref);
        const std::string after = edit(*read.file, with_consequences(*read.file, changes));
        require_allowed(effect_of(session, ref, std::string(read.file->source.bytes()), after));
        session.console.out.write(after);
        return 0;
    }
    const CaseChange done = change_case(
        session, ref, [&](const CaseFile& file) { return with_consequences(file, changes); },
        dry_run);
    if (!dry_run) remark_changed(session.console, ref.path, done.is_changed);
    remark_broken(session, ref, done.broken, dry_run);
    return 0;
}

/// The edit of one case of several; error messages include its path.
FileChange edit_among(const CaseRef& ref, const ReadCase& read,
                      const std::vector<Change>& changes) {
    try {
        return {ref.path, read.file->source.bytes(),
                edit(*read.file, with_consequences(*read.file, changes))};
    } catch (const Failure& problem) {
        throw Failure(message("{path}: {problem}; nothing is written", "path"_a = ref.path,
                              "problem"_a = problem.what()),
                      problem.exit_code());
    }
}

/// Changes all the cases, or none.
int set_many(Session& session, const std::vector<CaseRef>& refs, const std::vector<Change>& changes,
             bool dry_run) {
    std::vector<FileChange> edits;
    std::vector<BrokenRules> broken;
    edits.reserve(refs.size());
    broken.reserve(refs.size());
    for (const CaseRef& ref : refs) {
        if (ref.is_standard_input)
            throw Failure(message("several cases must be files, but got '-'"));
        const ReadCase read = read_or_fail(session, ref);
        const Register& body = session.workspace.register_file(ref.root).data;
        edits.push_back(edit_among(ref, read, with_numbers_in_form(body, changes)));
        Effect effect = effect_of(session, ref, edits.back().before, edits.back().after);
        require_allowed(effect);
        broken.push_back(std::move(effect.broken));
    }
    if (const auto path = make_edits(session, edits, dry_run)) refuse_changed(*path);
    const auto changed = std::count_if(edits.begin(), edits.end(), [](const FileChange& edit) {
        return edit.before != edit.after;
    });
    if (!dry_run)
        session.console.confirm(message("{changed} of {cases} changed", "changed"_a = changed,
                                        "cases"_a = pluralize(edits.size(), "case")));
    for (std::size_t i = 0; i < refs.size(); ++i)
        remark_broken(session, refs[i], broken[i], dry_run);
    return 0;
}

int set(Session& session, const Operands& operands, const SetOptions& options) {
    const Operands words = words_of_cases(session, operands);
    const auto changes = changes_of(std::span(operands).subspan(words.size()), options);
    if (words.size() == 1 && (session.workspace.names_case(words[0]) || !has_condition(words[0])))
        return set_one(session, words[0], changes, options.dry_run);
    if (session.workspace.names_case(words[0]))
        for (const std::string& word : words) static_cast<void>(resolve_to_change(session, word));
    return set_many(session,
                    choose_cases(session, words,
                                 message("nothing is changed until the errors above are fixed")),
                    changes, options.dry_run);
}

constexpr Operand set_operands[] = {{OperandKind::case_ref, "CASE|FILTER"},
                                    {OperandKind::filter_or_assignment, "KEY=VALUE", Arity::any}};

constexpr Option set_options[] = {
    option<&SetOptions::append>({.name = "append",
                                 .kind = ValueKind::assignment,
                                 .help = "add VALUE to the array KEY, as in decision.points=…",
                                 .repeatable = true}),
    option<&SetOptions::unset>({.name = "unset",
                                .kind = ValueKind::path,
                                .help = "remove a key, an element of an array or a whole table",
                                .repeatable = true}),
    option<&SetOptions::dry_run>({.short_name = 'n',
                                  .name = "dry-run",
                                  .help = "show the change as a diff and write nothing"}),
};

} // namespace

const Command set_command = {
    .name = "set",
    .operands = set_operands,
    .summary = "Change values in one or more cases, and no other byte",
    .example = "caseflow set RUN/319/2022 funding.total='1 200 000'\n"
               "caseflow set RUN/319/2022 decision.notification.meeting=2022-09-20\n"
               "caseflow set unit:näringsliv state:open unit=Tillväxt --dry-run\n"
               "caseflow set RUN/319/2022 --append decision.points=\"Ansökan avslås.\" --dry-run",
    .options = set_options,
    .run = run_with<SetOptions, set>,
};

} // namespace caseflow
