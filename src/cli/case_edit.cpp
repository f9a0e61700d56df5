#include "caseflow/cli/case_edit.hpp"

#include "caseflow/base/failure.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/shell.hpp"
#include "caseflow/base/wrap.hpp"
#include "caseflow/cli/file_naming.hpp"
#include "caseflow/cli/refused_values.hpp"
#include "caseflow/render/diff.hpp"
#include "caseflow/rules/links.hpp"
#include "caseflow/rules/series.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/store/numbers_taken.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/edit.hpp"

#include <algorithm>
#include <deque>
#include <fmt/format.h>
#include <map>
#include <set>

namespace caseflow {

using namespace fmt::literals;

namespace {

/// How many times a case breaks each rule; waived findings do not count.
std::map<RuleId, int> broken_rules(const Findings& findings) {
    std::map<RuleId, int> counts;
    for (const Diagnostic& diagnostic : findings.all())
        if (diagnostic.rule && diagnostic.severity != Severity::note) ++counts[*diagnostic.rule];
    return counts;
}

/// The problem with a number that the file's name does not have: the case would not be found, and
/// the old number would be given again.
std::optional<NumberProblem> name_problem(const CaseRef& ref, const Register& body,
                                          const Diarienummer& number) {
    const auto named = number_from_name(body, number_in_name(name_of(ref.path)));
    if (named == number || (!named && !Workspace::is_in_register(ref))) return std::nullopt;
    const std::string move = rename_command(ref.path, number);
    std::string text =
        named ? message("{path} has the number {named} in its name, so diarienummer cannot be "
                        "{number}; rename the file first: {move}",
                        "path"_a = ref.path, "named"_a = body.print(*named),
                        "number"_a = body.print(number), "move"_a = move)
              : message("{path} is not named after {number}; rename the file first: {move}",
                        "path"_a = ref.path, "number"_a = body.print(number), "move"_a = move);
    return NumberProblem{std::move(text), renamed_path(ref.path, number)};
}

/// The other file that has a number, by name or by key, as `show` finds it.
std::optional<std::string> path_of_other(Session& session, const CaseRef& ref, const Register& body,
                                         const Diarienummer& number) {
    if (auto named = find_number(disk(), *ref.root, body, number, ref.path)) return named;
    const auto found = session.workspace.search(*ref.root, number);
    const bool is_other = found && real_path(disk(), found->path) != real_path(disk(), ref.path);
    return is_other ? std::optional(found->path) : std::nullopt;
}

/// The reason why a case may not get the number in `after`; nothing if it may, or already has it.
std::optional<NumberProblem> number_problem(Session& session, const CaseRef& ref,
                                            const ReadCase& before, const ReadCase& after) {
    const std::string& text = after.file->data.diarienummer;
    if (ref.is_standard_input || !after.is_decoded() || text == before.file->data.diarienummer)
        return std::nullopt;
    if (text.empty())
        return NumberProblem{message("a case must have its diarienummer; it cannot be unset")};
    const Register& body = session.workspace.register_file(ref.root).data;
    const auto [number, problem] = body.read(text);
    if (!number) return NumberProblem{problem};
    if (number == body.read(before.file->data.diarienummer).number) return std::nullopt;
    if (std::string unlisted = series_problem(body, number->series()); !unlisted.empty())
        return NumberProblem{std::move(unlisted)};
    if (Workspace::is_in_register(ref))
        if (const auto other = path_of_other(session, ref, body, *number))
            return NumberProblem{message("{number} already exists: {path}",
                                         "number"_a = body.print(*number), "path"_a = *other)};
    const bool was_known = before.is_decoded() || number_in_name(name_of(ref.path));
    return was_known ? name_problem(ref, body, *number) : std::nullopt;
}

std::set<std::string> links_of(const Case& data) {
    std::set<std::string> texts;
    for (NamedNumber& named : numbers_named_in(data)) texts.insert(std::move(named.text));
    return texts;
}

/// The linked cases that exist.
std::deque<ReadCase> read_linked(Session& session, const CaseRef& ref,
                                 const std::set<std::string>& links) {
    const Register& body = session.workspace.register_file(ref.root).data;
    std::map<Diarienummer, ReadCase> found;
    for (const std::string& link : links)
        if (const auto number = body.read(link).number)
            if (const auto other = session.workspace.find_named(*ref.root, *number))
                found.emplace(*number, read_case(*other));
    std::deque<ReadCase> cases;
    for (auto& [number, read] : found) cases.push_back(std::move(read));
    return cases;
}

/// Adds the findings about a case's links to others, as if these were the whole register.
void check_links(Session& session, const CaseRef& ref, ReadCase& read,
                 const std::deque<ReadCase>& others) {
    std::vector<Subject> subjects;
    subjects.reserve(others.size() + 1);
    for (const ReadCase& other : others)
        subjects.push_back(session.workspace.subject_of(ref, *other.file));
    subjects.push_back(session.workspace.subject_of(ref, *read.file));
    std::set<Diarienummer> all;
    for (const Subject& subject : subjects)
        if (subject.number) all.insert(*subject.number);
    NumberIndex numbers;
    LinkIndex links([&](const Diarienummer& number) { return all.contains(number); }, numbers);
    for (const Subject& subject : subjects) {
        Findings of_others;
        Findings& findings = &subject.file == read.file.get() ? read.findings : of_others;
        numbers.add(subject.number, subject.file.source.name(), subject.file, subject.body.data,
                    of_others);
        links.add(subject, findings);
    }
}

/// Checks both texts in the same way; links to other cases only if the change affects them.
void check_both(Session& session, const CaseRef& ref, ReadCase& before, ReadCase& after) {
    const auto earlier = links_of(before.file->data);
    auto links = links_of(after.file->data);
    const bool changes_links = links != earlier && ref.root;
    links.insert(earlier.begin(), earlier.end());
    std::deque<ReadCase> others;
    if (changes_links) others = read_linked(session, ref, links);
    for (ReadCase* const read : {&before, &after}) {
        const Subject subject = session.workspace.subject_of(ref, *read->file);
        const CaseInCheck checked{ref, subject, *read};
        session.workspace.add_findings({&checked, 1});
        if (changes_links) check_links(session, ref, *read, others);
        Workspace::waive_and_sort(subject, *read, CheckScope::one_case);
    }
}

/// The words for completed work, for a later failure; empty if no bytes changed.
std::string done_by(const std::vector<FileChange>& edits) {
    std::vector<std::string> paths;
    for (const FileChange& edit : edits)
        if (edit.before != edit.after) paths.push_back(edit.path);
    if (paths.empty()) return {};
    if (paths.size() == 1) return message("changed {path}", "path"_a = paths.front());
    return message("changed {count} cases", "count"_a = paths.size());
}

} // namespace

CaseRef resolve_to_change(Session& session, const std::string& operand) {
    CaseRef ref = session.workspace.resolve(operand);
    if (ref.namesakes.empty()) return ref;
    ReadCase read = read_case(ref);
    session.workspace.check_namesakes(ref, read);
    if (!report_namesakes(session, read)) return ref;
    throw Failure(message("{path} is not changed: compare the files, then remove all but one of "
                          "them or rename them after other numbers",
                          "path"_a = ref.path),
                  exit_wrong);
}

std::optional<std::string> make_edits(Session& session, const std::vector<FileChange>& edits,
                                      bool dry_run, const NewFile* with) {
    std::vector<FileChange> files;
    files.reserve(edits.size());
    for (const auto& [path, before, after] : edits) {
        files.push_back({real_path(disk(), path), before, after});
        if (!dry_run) continue;
        if (before != after) require_replaceable(disk(), files.back().path);
        session.console.out.write(unified_diff(path, before, after));
    }
    if (dry_run) return std::nullopt;
    auto changed_meanwhile = change_files(disk(), std::move(files), with);
    if (!changed_meanwhile) session.console.done = done_by(edits);
    return changed_meanwhile;
}

void refuse_changed(const std::string& path) {
    throw Failure(message("{path} was changed meanwhile; nothing is written", "path"_a = path),
                  exit_wrong);
}

std::string conflicts_message(std::size_t conflicts) {
    return message("{places} in conflict; choose between the versions after <<<<<<< and =======, "
                   "and remove the three markers",
                   "places"_a = pluralize(conflicts, "place"));
}

void remark_changed(const Console& console, const std::string& path, bool is_changed) {
    console.confirm(is_changed ? message("{name} changed", "name"_a = path)
                               : message("{name} unchanged", "name"_a = path));
}

FileChange edit_of(const std::string& path, const std::string& before,
                   const std::vector<Change>& changes) {
    CaseFile file(SourceText(path, before));
    Findings findings;
    static_cast<void>(decode(file, findings));
    return {path, before, edit(file, changes)};
}

CaseChange change_case(Session& session, const CaseRef& ref, const ChangesOf& changes, bool dry_run,
                       const NewFile* with) {
    for (;;) {
        const ReadCase read = read_or_fail(session, ref);
        const FileChange made{ref.path, read.file->source.bytes(),
                              edit(*read.file, changes(*read.file))};
        Effect effect = effect_of(session, ref, made.before, made.after);
        require_allowed(effect);
        if (!make_edits(session, {made}, dry_run, with))
            return {made.before != made.after, std::move(effect.broken)};
    }
}

Effect effect_of(Session& session, const CaseRef& ref, const std::string& before,
                 const std::string& after) {
    if (before == after) return {};
    ReadCase earlier = decode_case(ref, before);
    ReadCase now = decode_case(ref, after);
    Effect effect{number_problem(session, ref, earlier, now)};
    if (effect.number_problem || !earlier.is_decoded()) return effect;
    check_both(session, ref, earlier, now);
    effect.value_problem = problem_of_value(earlier, now);
    const auto counts = broken_rules(earlier.findings);
    for (const auto& [rule, count] : broken_rules(now.findings)) {
        const auto earlier_count = counts.find(rule);
        const bool is_broken = earlier_count != counts.end();
        if (!is_broken || count > earlier_count->second) effect.broken.newly.push_back(rule);
        if (is_broken && rule.concern() == Concern::keys && rule.level() == Level::error)
            effect.broken.has_lost_keys = true;
    }
    return effect;
}

void require_allowed(const Effect& effect) {
    if (effect.number_problem) throw Failure(effect.number_problem->text, exit_wrong);
    if (!effect.value_problem.empty()) throw Failure(effect.value_problem, exit_wrong);
}

namespace {

void remark_newly(const Session& session, const CaseRef& ref, const std::vector<RuleId>& rules,
                  bool dry_run) {
    if (rules.empty()) return;
    std::vector<std::string_view> ids;
    ids.reserve(rules.size());
    for (const RuleId rule : rules) ids.push_back(rule.str());
    if (dry_run)
        return session.console.remark(
            message("would newly break: {rules}; see 'caseflow explain {rule}'",
                    "rules"_a = fmt::join(ids, ", "), "rule"_a = ids.front()));
    const bool between_cases = std::any_of(ids.begin(), ids.end(), [](std::string_view id) {
        return find_rule(id)->needs_register();
    });
    session.console.remark(
        between_cases
            ? message("newly broken in {path}: {rules}; 'caseflow validate' shows where",
                      "path"_a = ref.path, "rules"_a = fmt::join(ids, ", "))
            : message("newly broken: {rules}; 'caseflow validate {path}' shows where",
                      "rules"_a = fmt::join(ids, ", "), "path"_a = shell_quoted(ref.path)));
}

} // namespace

void remark_broken(const Session& session, const CaseRef& ref, const BrokenRules& broken,
                   bool dry_run) {
    remark_newly(session, ref, broken.newly, dry_run);
    if (broken.has_lost_keys)
        session.console.remark(message("{path} has keys without effect; 'caseflow "
                                       "validate {path}' shows where they belong",
                                       "path"_a = shell_quoted(ref.path)));
}

} // namespace caseflow
