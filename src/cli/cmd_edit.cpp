#include "caseflow/base/failure.hpp"
#include "caseflow/cli/case_edit.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/cli/edit_copy.hpp"
#include "caseflow/cli/editor.hpp"
#include "caseflow/cli/validation.hpp"
#include "caseflow/toml/decode.hpp"

#include <chrono>
#include <fmt/format.h>
#include <iostream>
#include <unistd.h>

namespace caseflow {
namespace {

using namespace fmt::literals;
using Clock = std::chrono::steady_clock;

/// An editor that nobody saw for longer has not waited for the file to be closed.
constexpr auto at_once = std::chrono::seconds(1);

struct Options {
    bool once = false;
    bool resume = false;
    bool discard = false;
};

/// Asks at the terminal; an empty answer is a yes.
bool says_yes(const std::string& question) {
    Console::complain(question + " [Y/n]");
    std::string answer;
    return std::getline(std::cin, answer) &&
           (answer.empty() || answer[0] == 'y' || answer[0] == 'Y');
}

class Edit {
  public:
    Edit(Session& session, CaseRef ref, const Options& options)
        : session_(session),
          ref_(std::move(ref)),
          options_(options),
          asks_(!options.once && ::isatty(0) == 1),
          copy_(disk(), real_path(disk(), ref_.path)) {}

    int run() {
        begin();
        for (auto line = first_mistake_in_case();;) {
            const auto started = Clock::now();
            if (const int status = run_editor(editor_, copy_.path(), line); status != 0)
                return keep(fmt::format("the editor exited with status {}", status));
            const std::string after = copy_.text();
            if (after == copy_.original())
                return report_unchanged(Clock::now() - started < at_once);
            line = first_mistake(after);
            if (!line) return write_back(after);
            if (!asks_ || !says_yes("edit it again?")) return keep("it does not decode");
        }
    }

  private:
    /// Makes a new copy, or goes on with one that an earlier session left.
    void begin() {
        if (!copy_.has_changes() || options_.discard) return copy_.begin(read_input(ref_.path));
        if (options_.resume) return;
        if (!asks_)
            throw Failure(
                fmt::format("an earlier edit of {name} left changes in {copy}; go on with "
                            "them with --resume, or drop them with --discard",
                            "name"_a = ref_.path, "copy"_a = copy_.path()),
                exit_wrong);
        if (!says_yes(fmt::format("an earlier edit of {name} left changes; go on with them?",
                                  "name"_a = ref_.path)))
            throw Failure(fmt::format("nothing is done; --discard drops the changes, which are in "
                                      "{copy}",
                                      "copy"_a = copy_.path()),
                          exit_wrong);
    }

    /// The line of the first error that validate finds in the case.
    std::optional<std::uint32_t> first_mistake_in_case() {
        if (copy_.text() != copy_.original()) return std::nullopt;
        ReadCase read = read_case(ref_);
        session_.workspace.check_case(ref_, read);
        return first_error(read.findings);
    }

    /// The line of the first error that keeps a text from being a case; reports all of them.
    [[nodiscard]] std::optional<std::uint32_t> first_mistake(const std::string& text) const {
        CaseFile file(SourceText(ref_.path, text));
        Findings findings;
        static_cast<void>(decode(file, findings));
        if (findings.count(Severity::error) == 0) return std::nullopt;
        session_.console.print_findings(findings);
        return first_error(findings);
    }

    [[nodiscard]] static std::optional<std::uint32_t> first_error(const Findings& sorted) {
        for (const Diagnostic& finding : sorted.all())
            if (finding.severity == Severity::error) return finding.place.span.begin.line;
        return std::nullopt;
    }

    int write_back(const std::string& after) {
        const std::string before = copy_.original();
        const auto newly_broken = newly_broken_rules(session_, ref_, before, after);
        if (make_edits(session_, {{ref_.path, before, after}}, false))
            return keep("it was changed by someone else meanwhile");
        copy_.remove();
        session_.console.remark(fmt::format("{name} changed", "name"_a = ref_.path));
        Validation validation(session_, finding_formats().front());
        validation.check_body(ref_.root);
        validation.check_cases({ref_}, false);
        remark_newly_broken(session_, ref_, newly_broken);
        return validation.exit_code(false);
    }

    int report_unchanged(bool came_back_at_once) {
        if (came_back_at_once) return ask_to_wait();
        copy_.remove();
        session_.console.remark(fmt::format("{name} unchanged", "name"_a = ref_.path));
        return 0;
    }

    /// The editor may still be open: what is saved there is not lost, but found by the next edit.
    [[nodiscard]] int ask_to_wait() const {
        const std::string_view option = wait_option(editor_);
        const std::string command = option.empty() || editor_.find(option) != std::string::npos
                                        ? "code --wait"
                                        : fmt::format("{} {}", editor_, option);
        throw Failure(
            fmt::format(
                "{name} unchanged: the editor came back at once; if it is still open, save "
                "and run 'caseflow edit {name}' again. An editor has to wait until the file "
                "is closed, as with EDITOR='{command}'",
                "name"_a = ref_.path, "command"_a = command),
            exit_wrong);
    }

    /// What was written is never thrown away.
    int keep(const std::string& why) {
        if (copy_.text() == copy_.original()) {
            copy_.remove();
            throw Failure(
                fmt::format("{name} unchanged: {why}", "name"_a = ref_.path, "why"_a = why),
                exit_wrong);
        }
        throw Failure(
            fmt::format("{name} unchanged: {why}; 'caseflow edit {name}' goes on with what "
                        "you wrote, which is in {copy}",
                        "name"_a = ref_.path, "why"_a = why, "copy"_a = copy_.path()),
            exit_wrong);
    }

    Session& session_;
    CaseRef ref_;
    const Options& options_;
    bool asks_;
    EditCopy copy_;
    std::string editor_ = editor_command();
};

int edit_case(Session& session, const Operands& operands, const Options& options) {
    const CaseRef ref = resolve_to_change(session, operands.front());
    if (ref.is_standard_input()) throw Failure("standard input cannot be edited");
    if (!ref.problem.empty())
        throw Failure(fmt::format("{}: {}", ref.path, ref.problem), exit_wrong);
    return Edit(session, ref, options).run();
}

constexpr Operand operands[] = {{OperandKind::case_ref, "CASE"}};

constexpr Option options[] = {
    option<&Options::once>({.name = "once", .help = "do not ask to edit again"}),
    option<&Options::resume>(
        {.name = "resume", .help = "go on with the changes an earlier edit left"}),
    option<&Options::discard>({.name = "discard", .help = "drop the changes an earlier edit left"}),
};

} // namespace

const Command edit_command = {
    .name = "edit",
    .operands = operands,
    .summary = "Open a case in your editor, then validate it",
    .example = "caseflow edit RUN/319/2022\nEDITOR='code --wait' caseflow edit RUN/319/2022",
    .options = options,
    .run = run_with<Options, edit_case>,
};

} // namespace caseflow
