#include "caseflow/base/ascii.hpp"
#include "caseflow/base/failure.hpp"
#include "caseflow/base/lines.hpp"
#include "caseflow/base/message.hpp"
#include "caseflow/cli/case_edit.hpp"
#include "caseflow/cli/command.hpp"
#include "caseflow/git/git.hpp"
#include "caseflow/render/diff.hpp"
#include "caseflow/render/findings.hpp"
#include "caseflow/store/atomic_write.hpp"
#include "caseflow/store/lookup.hpp"
#include "caseflow/toml/decode.hpp"
#include "caseflow/toml/file_merge.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace caseflow {
namespace {

using namespace fmt::literals;

constexpr const char* driver = "caseflow merge %O %A %B %P";
constexpr std::string_view driver_name = "caseflow";
constexpr std::string_view attribute = "*.toml merge=caseflow";

struct MergeOptions {
    bool install = false;
    bool dry_run = false;
};

std::string read_version(const std::string& path) {
    const Loaded file = load(disk(), path);
    if (!file.error) return file.bytes;
    throw Failure(message("cannot read {path}: {problem}", "path"_a = path,
                          "problem"_a = file.error->problem));
}

/// The errors in a version of the file at a path: "message [rule]".
std::set<std::string> errors_in(Session& session, const std::string& path, std::string text) {
    const CaseRef ref{path, register_around(path), {}, {}};
    Findings findings;
    if (name_of(path) == register_file_name) {
        RegisterFile file(SourceText(path, std::move(text)));
        decode(file, findings);
        check(file, findings);
    } else {
        CaseFile file(SourceText(path, std::move(text)));
        decode(file, findings);
        check(session.workspace.subject_of(ref, file), findings);
    }
    std::set<std::string> errors;
    for (const Diagnostic& finding : findings.all())
        if (finding.severity == Severity::error) errors.insert(message_and_rule(finding));
    return errors;
}

/// A merge of three files, for a file with this path in the register.
class MergeRun {
  public:
    MergeRun(Session& session, const Operands& operands)
        : session_(session),
          target_(real_path(disk(), operands[1])),
          path_(operands.size() > 3 ? operands[3] : operands[1]),
          base_(read_version(operands[0])),
          ours_(read_version(operands[1])),
          theirs_(read_version(operands[2])),
          merged_(merge_files(base_, ours_, theirs_)) {}

    int run(bool dry_run) {
        const std::vector<std::string> problems = find_problems();
        if (dry_run) {
            session_.console.out.write(unified_diff(path_, ours_, merged_.text));
        } else if (merged_.text != ours_) {
            write();
        }
        for (const std::string& problem : problems)
            Console::complain(fmt::format("{}: {}", path_, problem));
        return problems.empty() ? 0 : exit_wrong;
    }

  private:
    void write() {
        if (change_files(disk(), {{target_, ours_, merged_.text}})) refuse_changed(path_);
    }

    [[nodiscard]] std::vector<std::string> find_problems() {
        std::vector<std::string> problems;
        if (merged_.conflicts > 0) problems.push_back(conflicts_message(merged_.conflicts));
        problems.insert(problems.end(), merged_.problems.begin(), merged_.problems.end());
        if (merged_.conflicts > 0) return problems;
        for (const std::string& error : new_errors())
            problems.push_back(message(
                "the merged file has an error that neither side had: {error}", "error"_a = error));
        return problems;
    }

    [[nodiscard]] std::set<std::string> new_errors() {
        std::set<std::string> errors = errors_in(session_, path_, merged_.text);
        if (errors.empty()) return errors;
        for (const std::string& side : {ours_, theirs_})
            for (const std::string& known : errors_in(session_, path_, side)) errors.erase(known);
        return errors;
    }

    Session& session_;
    std::string target_;
    std::string path_;
    std::string base_;
    std::string ours_;
    std::string theirs_;
    FileMerge merged_;
};

/// The driver with which git would merge a case of a register: "caseflow", "unset", ...
std::string merge_of_cases(const Git& git) {
    const std::string answer = git.ask({"check-attr", "merge", "--", "2022/RUN-1-2022.toml"});
    return answer.substr(answer.rfind(' ') + 1);
}

bool has_attribute(std::string_view attributes) {
    const Lines lines = lines_of(attributes);
    return std::any_of(lines.begin(), lines.end(),
                       [](std::string_view line) { return trim(line) == attribute; });
}

/// Adds the attribute to the register's .gitattributes unless it is there and no later line of that
/// file overrides it.
void add_attribute(Session& session, const Git& git, const std::string& path, bool dry_run) {
    std::string before;
    if (exists(disk(), path)) before = read_version(path);
    const bool is_last = trim(before).ends_with(attribute);
    if (has_attribute(before) && (is_last || merge_of_cases(git) == driver_name)) return;
    const bool ended = before.empty() || before.ends_with('\n');
    const std::string after = fmt::format("{}{}{}\n", before, ended ? "" : "\n", attribute);
    if (dry_run) return session.console.out.write(unified_diff(path, before, after));
    replace_file(disk(), path, after);
    session.console.confirm(
        message("added '{line}' to {path}", "line"_a = attribute, "path"_a = path));
}

int install(Session& session, bool dry_run) {
    const std::string root = session.workspace.need_root();
    const Git git(root);
    if (!git.is_work_tree())
        throw Failure(
            message("{root} is not in a git work tree; 'git init' creates one", "root"_a = root));
    if (!dry_run) {
        static_cast<void>(git.ask({"config", "merge.caseflow.name", "caseflow's case files"}));
        static_cast<void>(git.ask({"config", "merge.caseflow.driver", driver}));
        session.console.confirm(message("merge.caseflow.driver is '{driver}' in this clone's "
                                        "git configuration",
                                        "driver"_a = driver));
    }
    add_attribute(session, git, root + "/.gitattributes", dry_run);
    if (const std::string merge = merge_of_cases(git); !dry_run && merge != driver_name)
        throw Failure(message("git still merges cases with '{merge}', which another attributes "
                              "file sets; 'git help attributes' lists those files",
                              "merge"_a = merge));
    return 0;
}

int merge_or_install(Session& session, const Operands& operands, const MergeOptions& options) {
    if (!options.install) return MergeRun(session, operands).run(options.dry_run);
    if (!operands.empty())
        throw Failure(message("unexpected operand '{word}'; --install takes none",
                              "word"_a = operands.front()));
    return install(session, options.dry_run);
}

constexpr Operand merge_operands[] = {
    {OperandKind::file, "BASE"},
    {OperandKind::file, "OURS"},
    {OperandKind::file, "THEIRS"},
    {OperandKind::file, "PATH", Arity::optional},
};

constexpr Option merge_options[] = {
    option<&MergeOptions::install>(
        {.name = "install",
         .help = "set up caseflow as git's merge driver for the register",
         .lifts_operands = true}),
    option<&MergeOptions::dry_run>(
        {.short_name = 'n', .name = "dry-run", .help = "show the change and write nothing"}),
};

} // namespace

const Command merge_command = {
    .name = "merge",
    .operands = merge_operands,
    .summary = "Merge two versions of a file key by key, as git's merge driver",
    .example = "caseflow merge --install\ncaseflow merge base.toml ours.toml theirs.toml",
    .options = merge_options,
    .run = run_with<MergeOptions, merge_or_install>,
    .on_broken_register = OnBrokenRegister::ignore,
};

} // namespace caseflow
