/// Why: a merge that git could not finish leaves both sides in the file, between lines that a text
/// of the case may well hold. Neither side is the case until a person has chosen.
#pragma once

#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/value_tree.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// Reports each git conflict that is not resolved (merge-conflict), at most a hundred; returns true
/// if there is one. A line of seven signs alone is in doubt within a text: after the first line of
/// a conflict it is part of that; before one, seven '=', which git writes alone, are, unless they
/// underline a heading, and other signs are not.
bool report_conflicts(const SourceText& source, Findings& findings);

enum class ConflictSide { first, second };

/// Makes blanks of the lines that git wrote, and of all else in each conflict but one side: the
/// rest of the file is as it was. Returns where the conflicts are.
std::vector<Bytes> keep_one_side(std::string& text, ConflictSide side);

} // namespace caseflow
