/// Why: a case that goes to the archive is fit for it, whether it goes into one file with others or
/// into a directory.
#pragma once

#include "caseflow/cli/session.hpp"
#include "caseflow/rules/number_index.hpp"

namespace caseflow {

/// A case with what is derived from it, kept together.
struct ExportedCase {
    ReadCase read;
    Derived derived;
};

/// Reads a case that is fit to be archived; throws Failure for one that is not: it cannot be
/// decoded, has a number that another of `numbers` has, or no date on which it was created.
[[nodiscard]] ExportedCase read_to_export(Session& session, const CaseRef& ref,
                                          NumberIndex& numbers);

/// A case that is not closed can be archived, but that may be a mistake.
void remark_if_unclosed(const Console& console, const ExportedCase& exported);

} // namespace caseflow
