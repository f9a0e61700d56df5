/// Why: a merge that git could not finish leaves both sides in the file, between lines that a text
/// of the case may well hold. Neither side is the case until a person has chosen.
#pragma once

#include "caseflow/source/diagnostic.hpp"

namespace caseflow {

/// Reports each git conflict that is not resolved (merge-conflict), at most a hundred; returns true
/// if there is one. A line of seven signs alone is part of a conflict only after the first line of
/// one, or outside strings, where it cannot be anything else: in a text it may underline a heading.
bool report_conflicts(const SourceText& source, Findings& findings);

} // namespace caseflow
