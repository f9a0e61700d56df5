/// Why: a case is checked before it goes to the archive, in one file with others or in a directory.
#pragma once

#include "caseflow/cli/session.hpp"
#include "caseflow/rules/number_index.hpp"

namespace caseflow {

/// A case with what is derived from it, kept together.
struct ExportedCase {
    ReadCase read;
    Derived derived;
};

/// Reads a case that is fit for the archive; throws Failure if it is not: it cannot be decoded,
/// another in `numbers` has its number, or it has no date of creation.
[[nodiscard]] ExportedCase read_to_export(Session& session, const CaseRef& ref,
                                          NumberIndex& numbers);

/// Remarks that a case is not closed: it can be archived, but that may be a mistake.
void remark_if_unclosed(const Console& console, const ExportedCase& exported);

} // namespace caseflow
