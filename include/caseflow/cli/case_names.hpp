/// Why: the name of a case's file has its number. A command that needs only numbers, paths, years
/// or series gets them without opening a file.
#pragma once

#include "caseflow/cli/workspace.hpp"
#include "caseflow/query/filter.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace caseflow {

/// The cases of a register, as known from the names of their files.
class CaseNames {
  public:
    /// `refs`: as Workspace::all() returns them.
    CaseNames(Workspace& workspace, const std::vector<CaseRef>& refs);

    /// The answer of a filter for a case by its name. Unknown if the name is not a number, if
    /// another file may have that number too, or if the file or register.toml cannot be read.
    [[nodiscard]] Answer ask(const Filter& filter, const CaseRef& ref) const;

    /// A case for which ask() knows the answer, with only its number.
    [[nodiscard]] ReadCase read(const CaseRef& ref) const;
    [[nodiscard]] Case data_of(const CaseRef& ref) const;

  private:
    Workspace& workspace_;
    std::set<Diarienummer> shared_;           // numbers that several files may have
    std::map<std::string, NumberForm> forms_; // by series, for those in names
};

} // namespace caseflow
