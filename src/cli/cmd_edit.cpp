#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/lines.hpp"
#include "caseflow/base/merge.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/base/shell.hpp"
#include "caseflow/cli/case_edit.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/edit_copy.hpp"
#include "caseflow/cli/editor.hpp"
#include "caseflow/cli/input.hpp"
#include "caseflow/cli/validation.hpp"
#include "caseflow/model/written.hpp"
#include "caseflow/render/diff.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/toml/file_merge.hpp"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <unistd.h>

namespace caseflow {
namespace {

using namespace fmt::literals;
using EditorClock = std::chrono::steady_clock;

/// An editor that ended faster than this did not wait for the file to be closed.
constexpr auto at_once = std::chrono::seconds(1);

/// The names of the two sides in conflict markers.
MergeLabels sides() {
    return {translate("your copy"), translate("the case as it is now")};
}

struct EditOptions {
    bool once = false;
    bool resume = false;
    bool discard = false;
};

/// Changes by both to neighbouring keys do not conflict, although the lines do.
Merged merge_by_keys(const std::string& original, const std::string& mine,
                     const std::string& theirs) {
    Merged by_lines = merge(original, mine, theirs, sides());
    if (by_lines.conflicts == 0) return by_lines;
    FileMerge by_keys = merge_files(original, mine, theirs);
    const bool is_whole = by_keys.conflicts == 0 && by_keys.problems.empty();
    return is_whole ? Merged{std::move(by_keys.text)} : by_lines;
}

/// Asks at the terminal; an empty answer means yes, and so does "y", "yes", "j" or "ja".
bool says_yes(const std::string& question) {
    Console::write_line(message("{question} [Y/n]", "question"_a = question));
    const auto answer = read_standard_line();
    return answer && (is_blank(*answer) || parse_written_boolean(*answer) == true);
}

class Edit {
  public:
    Edit(Session& session, CaseRef ref, const EditOptions& options)
        : session_(session),
          ref_(std::move(ref)),
          options_(options),
          asks_(!options.once && ::isatty(0) == 1),
          copy_(disk(), edited_case()) {}

    int run() {
        for (auto line = begin();;) {
            const std::string shown = read_copy();
            const auto started = EditorClock::now();
            const int status = run_editor(editor_, copy_.path(), line);
            if (!copy_.is_there()) end_without_copy();
            if (status != 0)
                keep(message("the editor exited with status {status}", "status"_a = status));
            seen_ = read_copy();
            std::string text = with_line_ends_of(copy_.original(), seen_);
            if (text == copy_.original())
                return report_unchanged(seen_ == shown && EditorClock::now() - started < at_once);
            ReadCase now = decode_case(ref_, std::move(text));
            line = first_error(now.findings);
            if (line) {
                session_.console.print_findings(now.findings);
                if (!may_ask(message("edit it again?"))) keep(message("it cannot be decoded"));
            } else if (write_back(now)) {
                return finish(now);
            } else {
                if (!may_ask(message("{name} was changed by someone else meanwhile; edit it "
                                     "again with both changes?",
                                     "name"_a = ref_.path)))
                    keep(message("it was changed by someone else meanwhile"));
                line = bring_together();
            }
        }
    }

  private:
    [[nodiscard]] bool may_ask(const std::string& question) const {
        return asks_ && says_yes(question);
    }

    /// Makes a new copy, or continues with one from an earlier session. Returns the line to begin
    /// at.
    std::optional<std::uint32_t> begin() {
        read_case_again();
        require_replaceable(disk(), real_path(disk(), ref_.path)); // before somebody writes in vain
        const std::string now(before_.file->source.bytes());
        bool has_changes = find_changes(now);
        for (; has_changes && options_.discard; has_changes = find_changes(now)) copy_.drop();
        if (!has_changes) remark_elsewhere();
        if (options_.resume && !has_changes)
            throw Failure(message("no earlier edit of {name} left changes; leave --resume out",
                                  "name"_a = ref_.path),
                          exit_wrong);
        if (!has_changes) {
            copy_.begin(now);
            return first_error(before_.findings);
        }
        if (!options_.resume) offer_to_resume();
        return bring_together();
    }

    [[nodiscard]] EditedCase edited_case() const {
        EditedCase edited{real_path(disk(), ref_.path), ref_.root};
        if (!Workspace::is_in_register(ref_)) return edited;
        edited.number = session_.workspace.number_of(ref_, read_case(ref_).file->data);
        if (!edited.number) edited.number = number_in_name(name_of(ref_.path));
        return edited;
    }

    /// Whether there is a copy with changes. If no case has the number that a copy was made under,
    /// it belongs to the case that has the number in its text.
    bool find_changes(std::string_view now) {
        return copy_.find_changes(now, [&](const Diarienummer& number, const std::string& text) {
            const auto wanted =
                session_.workspace.number_of(ref_, decode_case(ref_, text).file->data);
            return wanted && wanted == session_.workspace.number_of(ref_, before_.file->data) &&
                   !session_.workspace.find_named(*ref_.root, number);
        });
    }

    /// The name of such a copy does not show whether it belongs to this register.
    void remark_elsewhere() const {
        const auto found = copy_.find_elsewhere();
        if (!found) return;
        session_.console.confirm(
            message("an edit left changes in {copy} while the register was in {root}, which no "
                    "longer exists; if it is this register, 'caseflow merge {before} {name} "
                    "{changed}' brings them in, and then remove the copy",
                    "copy"_a = found->copy, "root"_a = found->root,
                    "before"_a = shell_quoted(found->before), "name"_a = shell_quoted(ref_.path),
                    "changed"_a = shell_quoted(found->copy)));
    }

    [[nodiscard]] std::string read_copy() const {
        try {
            return copy_.text();
        } catch (const Failure& failure) { // usually too large
            throw Failure(message("{name} unchanged: {why}; shorten or mend that file, then run "
                                  "'caseflow edit --resume {name}'",
                                  "name"_a = shell_quoted(ref_.path), "why"_a = failure.what()),
                          failure.exit_code());
        }
    }

    void read_case_again() {
        before_ = read_or_fail(session_, ref_, ReadResult::not_toml);
        session_.workspace.check_case(ref_, before_);
    }

    void offer_to_resume() const {
        if (!asks_)
            throw Failure(message("an earlier edit of {name} left changes in {copy}; continue with "
                                  "--resume, or delete them with --discard",
                                  "name"_a = ref_.path, "copy"_a = copy_.path()),
                          exit_wrong);
        if (!says_yes(message("an earlier edit of {name} left changes; continue with them?",
                              "name"_a = ref_.path)))
            throw Failure(
                message("nothing was done; --discard deletes the changes, which are in {copy}",
                        "copy"_a = copy_.path()),
                exit_wrong);
    }

    /// Merges changes that others have made to the case into the copy. Returns the line of its
    /// first error.
    std::optional<std::uint32_t> bring_together() {
        read_case_again();
        const std::string now(before_.file->source.bytes());
        const std::string text = read_copy();
        if (!copy_.has_original()) {
            const Merged merged = merge_unrelated(text, now, sides());
            copy_.continue_with(now, merged.text, text);
            report_unknown(merged.conflicts);
        } else if (const std::string original = copy_.original(); now != original) {
            const Merged merged = merge_by_keys(original, text, now);
            copy_.continue_with(now, merged.text, text);
            report_merge(unified_diff(ref_.path, original, now), merged.conflicts);
        }
        return first_error(decode_case(ref_, copy_.text()).findings);
    }

    /// Changes by others since the copy was made cannot be distinguished from the editor's changes.
    void report_unknown(std::size_t conflicts) const {
        session_.console.confirm(
            message("the copy was saved after that edit had ended, so it is not known what others "
                    "have changed in {name} since; where the two differ, a new copy has both",
                    "name"_a = ref_.path));
        report_conflicts(conflicts);
    }

    void report_merge(const std::string& diff, std::size_t conflicts) const {
        session_.console.confirm(
            message("{name} was changed since the copy was made, and the copy now has these "
                    "changes too:\n{diff}",
                    "name"_a = ref_.path, "diff"_a = diff.substr(0, diff.rfind('\n'))));
        report_conflicts(conflicts);
    }

    static void report_conflicts(std::size_t conflicts) {
        if (conflicts > 0) Console::complain(conflicts_message(conflicts));
    }

    /// The line of the first error.
    [[nodiscard]] static std::optional<std::uint32_t> first_error(const Findings& findings) {
        std::optional<std::uint32_t> first;
        for (const Diagnostic& finding : findings.all()) {
            const std::uint32_t line = finding.place.span.begin.line;
            if (finding.severity == Severity::error) first = std::min(first.value_or(line), line);
        }
        return first;
    }

    /// Replaces the case with the copy; false if somebody else has changed the case.
    bool write_back(const ReadCase& now) {
        const std::string text(now.file->source.bytes());
        try {
            effect_ = effect_of(session_, ref_, copy_.original(), text);
            if (!effect_.number_problem)
                return !make_edits(session_, {{ref_.path, copy_.original(), text}}, false);
        } catch (const Failure& failure) {
            keep(failure.what(), failure.exit_code());
        }
        const auto& [problem, renamed] = *effect_.number_problem;
        keep(problem, exit_wrong, renamed.value_or(ref_.path));
    }

    [[noreturn]] void end_without_copy() {
        copy_.drop();
        throw Failure(
            message("{name} unchanged: the editor deleted the copy", "name"_a = ref_.path),
            exit_wrong);
    }

    int finish(ReadCase& now) {
        copy_.remove(seen_);
        remark_changed(session_.console, ref_.path, true);
        session_.workspace.check_case(ref_, now);
        Validation validation(session_, finding_formats().front());
        validation.check_body(ref_.root);
        validation.report(now.findings);
        remark_broken(session_, ref_, effect_.broken, false);
        return validation.exit_code(false);
    }

    int report_unchanged(bool came_back_at_once) {
        if (came_back_at_once) return ask_to_wait();
        copy_.remove(seen_);
        remark_changed(session_.console, ref_.path, false);
        return 0;
    }

    /// The editor may still be open: text saved there is not lost, and the next edit finds it.
    [[nodiscard]] int ask_to_wait() const {
        const std::string_view option = wait_option(editor_);
        const std::string command = option.empty() || editor_.find(option) != std::string::npos
                                        ? "code --wait"
                                        : fmt::format("{} {}", editor_, option);
        throw Failure(message("{name} unchanged: the editor returned at once; if it is still open, "
                              "save and run 'caseflow edit {name}' again. An editor has to wait "
                              "until the file is closed, as with EDITOR='{command}'",
                              "name"_a = shell_quoted(ref_.path), "command"_a = command),
                      exit_wrong);
    }

    /// Keeps the copy, since edits are never thrown away. `path`: the case's path by then.
    [[noreturn]] void keep(const std::string& why, int exit_code, const std::string& path) {
        if (const std::string text = copy_.text(); text == copy_.original()) {
            copy_.remove(text);
            throw Failure(message("{name} unchanged: {why}", "name"_a = ref_.path, "why"_a = why),
                          exit_code);
        }
        if (!exists(disk(), ref_.path))
            throw Failure(message("{name} unchanged: {why}; what you wrote is in {copy}",
                                  "name"_a = ref_.path, "why"_a = why, "copy"_a = copy_.path()),
                          exit_code);
        throw Failure(message("{name} unchanged: {why}; 'caseflow edit {path}' continues with what "
                              "you wrote, which is in {copy}",
                              "name"_a = ref_.path, "why"_a = why, "path"_a = shell_quoted(path),
                              "copy"_a = copy_.path()),
                      exit_code);
    }

    [[noreturn]] void keep(const std::string& why, int exit_code = exit_wrong) {
        keep(why, exit_code, ref_.path);
    }

    Session& session_;
    CaseRef ref_;
    const EditOptions& options_;
    bool asks_;
    EditCopy copy_;
    ReadCase before_;  // the case that the copy will replace, checked
    std::string seen_; // the text of the copy when the editor ended
    Effect effect_;    // of the text written back
    std::string editor_ = editor_command();
};

int edit_case(Session& session, const Operands& operands, const EditOptions& options) {
    if (options.resume && options.discard)
        throw Failure(
            message("--resume keeps the changes that --discard deletes; use one of the two"));
    const CaseRef ref = resolve_to_change(session, operands.front());
    if (ref.is_standard_input) throw Failure(message("standard input cannot be edited"));
    if (!ref.problem.empty())
        throw Failure(fmt::format("{}: {}", ref.path, ref.problem.str()), exit_wrong);
    return Edit(session, ref, options).run();
}

constexpr Operand edit_operands[] = {{OperandKind::case_ref, "CASE"}};

constexpr Option edit_options[] = {
    option<&EditOptions::once>({.name = "once", .help = "do not ask to edit again"}),
    option<&EditOptions::resume>(
        {.name = "resume", .help = "continue with the changes of an earlier edit"}),
    option<&EditOptions::discard>(
        {.name = "discard", .help = "discard the changes of an earlier edit and start over"}),
};

} // namespace

const Command edit_command = {
    .name = "edit",
    .operands = edit_operands,
    .summary = "Open a case in your editor, then validate it",
    .example = "caseflow edit RUN/319/2022\nEDITOR='code --wait' caseflow edit RUN/319/2022",
    .options = edit_options,
    .run = run_with<EditOptions, edit_case>,
};

} // namespace caseflow
