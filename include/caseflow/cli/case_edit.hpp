/// Why: commands that change values of cases do it in one way, and lose nothing that another
/// process writes meanwhile.
#pragma once

#include "caseflow/cli/session.hpp"
#include "caseflow/model/assign.hpp"

#include <functional>
#include <string>
#include <vector>

namespace caseflow {

/// The case that an operand names, for a command that changes it. Throws Failure if the operand is
/// a number that several files have: only a path tells which of them is meant.
[[nodiscard]] CaseRef resolve_to_change(Session& session, const std::string& operand);

/// The changes to make in a case as it is now.
using ChangesOf = std::function<std::vector<Change>(const Case&)>;

/// Reads a case, changes it and writes it; again if it was changed on the disk meanwhile. Returns
/// false if the bytes stayed as they were. Throws Failure if it cannot.
bool change_case(const Session& session, const CaseRef& ref, const ChangesOf& changes);

/// Writes what change_case would change to standard output, as a diff.
void show_change(Session& session, const CaseRef& ref, const ChangesOf& changes);

/// The changes to make in a case whose bytes are known.
struct CaseEdit {
    std::string path;
    std::string before;
    std::vector<Change> changes;
};

/// Makes all the edits or none. Throws Failure if one cannot be made, or if a case was changed on
/// the disk meanwhile.
void change_cases(const std::vector<CaseEdit>& edits);

/// Writes what change_cases would change to standard output, as diffs.
void show_changes(Session& session, const std::vector<CaseEdit>& edits);

/// The rules that a case breaks in more places with the text `after` than it did when it was read,
/// in order of name. `before`: as check_case left it.
[[nodiscard]] std::vector<std::string> newly_broken_rules(Session& session, const CaseRef& ref,
                                                          const ReadCase& before,
                                                          const std::string& after);

} // namespace caseflow
