/// Why: commands that change values of cases do it in one way, and lose nothing that another
/// process writes meanwhile.
#pragma once

#include "caseflow/cli/session.hpp"
#include "caseflow/model/assign.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace caseflow {

/// The case that an operand names, for a command that changes it. Other files with its number are
/// reported; throws Failure if the operand is that number: only a path tells which file is meant.
[[nodiscard]] CaseRef resolve_to_change(Session& session, const std::string& operand);

/// A case's bytes as they were read, and as they are to be.
struct CaseEdit {
    std::string path;
    std::string before;
    std::string after;
};

/// Makes all the edits or none; in a dry run only shows them on standard output, as diffs. Returns
/// the path of a case that was changed on the disk meanwhile, and then nothing is written.
[[nodiscard]] std::optional<std::string>
make_edits(Session& session, const std::vector<CaseEdit>& edits, bool dry_run);

/// An edit that makes changes in a case whose bytes are known.
[[nodiscard]] CaseEdit edit_of(const std::string& path, const std::string& before,
                               const std::vector<Change>& changes);

/// The changes to make in a case as it is now.
using ChangesOf = std::function<std::vector<Change>(const Case&)>;

/// What change_case did, or would do.
struct CaseChange {
    bool is_changed;                       // its bytes are other ones
    std::vector<std::string> newly_broken; // rules
};

/// Reads a case, changes it and writes it; again if it was changed on the disk meanwhile. In a dry
/// run only shows the change on standard output. Throws Failure if it cannot.
CaseChange change_case(Session& session, const CaseRef& ref, const ChangesOf& changes,
                       bool dry_run);

/// The rules that a checked case breaks in more places than it did earlier, in order of name; none
/// if it was not TOML then, for what it broke is unknown.
[[nodiscard]] std::vector<std::string> newly_broken_rules(const ReadCase& earlier,
                                                          const ReadCase& now);

/// Says on standard error which rules a change newly breaks, if any. Such a change is made all the
/// same: the next one may mend it.
void remark_newly_broken(const Session& session, const CaseRef& ref,
                         const std::vector<std::string>& rules);

} // namespace caseflow
