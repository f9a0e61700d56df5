/// Why: a merge that git could not finish leaves both sides in the file, between lines that a text
/// of the case may also have. Neither side is the case until a person has chosen.
#pragma once

#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/value_tree.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// Reports each unresolved git conflict (merge-conflict), at most a hundred; returns true if there
/// is one. A line of only seven signs within a text is ambiguous. After the first line of a
/// conflict it is part of that conflict. Before one, only seven '=' count, as git writes them
/// alone, unless they underline a heading.
bool report_conflicts(const SourceText& source, Findings& findings);

enum class ConflictSide { first, second };

/// Replaces the lines that git wrote, and all but one side of each conflict, by blanks; the rest of
/// the file stays as it was. Returns the places of the conflicts.
std::vector<Bytes> keep_one_side(std::string& text, ConflictSide side);

} // namespace caseflow
