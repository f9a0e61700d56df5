/// Why: commands that change values of cases do it in one way, and lose nothing that another
/// process writes meanwhile.
#pragma once

#include "caseflow/cli/session.hpp"
#include "caseflow/model/assign.hpp"
#include "caseflow/source/located.hpp"
#include "caseflow/store/atomic_write.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace caseflow {

/// The case that an operand names, for a command that changes it. If other files have its number,
/// reports them and throws Failure: changing one of two would make a third version.
[[nodiscard]] CaseRef resolve_to_change(Session& session, const std::string& operand);

/// Makes all the edits or none, and creates the new file in `with`; a dry run only shows them on
/// standard output, as diffs. Returns the path of a case that was changed on the disk meanwhile, or
/// of the new file if its name is taken, and then nothing is written.
[[nodiscard]] std::optional<std::string> make_edits(Session& session,
                                                    const std::vector<FileChange>& edits,
                                                    bool dry_run, const NewFile* with = nullptr);

/// An edit that makes changes in a case with known bytes.
[[nodiscard]] FileChange edit_of(const std::string& path, const std::string& before,
                                 const std::vector<Change>& changes);

/// Throws Failure for a path that make_edits or change_files returned.
[[noreturn]] void refuse_changed(const std::string& path);

/// Reports how many places of a merged file are in conflict, and how to resolve them.
[[nodiscard]] std::string conflicts_message(std::size_t conflicts);

/// Reports on standard error whether a case was changed.
void remark_changed(const Console& console, const std::string& path, bool is_changed);

/// The changes to make in the current version of a case.
using ChangesOf = std::function<std::vector<Change>(const CaseFile&)>;

/// The findings of a changed case.
struct BrokenRules {
    /// Rules broken in more places than before, sorted by name; none if the text was not TOML,
    /// since the rules it broke are unknown.
    std::vector<RuleId> newly = {};
    /// Some keys have no effect, as before: they are misspelt or under a wrong header.
    bool has_lost_keys = false;
};

/// The result of change_case, or of a dry run.
struct CaseChange {
    bool is_changed; // its bytes have changed
    BrokenRules broken;
};

/// Reads a case, changes it and writes it; tries again if it was changed on the disk meanwhile, or
/// if the name of the new file in `with` is taken: `changes` may give it another name each time. A
/// dry run only shows the change on standard output. Throws Failure if it cannot, or if the case
/// may not have its new number or values.
CaseChange change_case(Session& session, const CaseRef& ref, const ChangesOf& changes, bool dry_run,
                       const NewFile* with = nullptr);

/// The reason why a case may not have the number that a change gives it: another file has it, or
/// the file's name would be wrong.
struct NumberProblem {
    std::string text;
    std::optional<std::string> renamed =
        {}; // the path to move the file to first, if that is the reason
};

/// The consequences of a change of a case's text.
struct Effect {
    std::optional<NumberProblem> number_problem = {};
    std::string value_problem = {}; // see problem_of_value; an editor may write such a value
    BrokenRules broken = {};
};

[[nodiscard]] Effect effect_of(Session& session, const CaseRef& ref, const std::string& before,
                               const std::string& after);

/// Throws Failure if a change may not be made.
void require_allowed(const Effect& effect);

/// Reports on standard error the rules that a change newly breaks, if any, or would break, and
/// whether keys of the case have no effect. Such a change is still made: the next one may correct
/// it.
void remark_broken(const Session& session, const CaseRef& ref, const BrokenRules& broken,
                   bool dry_run);

} // namespace caseflow
