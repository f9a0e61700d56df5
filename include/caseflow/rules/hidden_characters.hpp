/// Why: a character that nobody sees in the file, or that only one font has, is printed as a box, a
/// sign of its own or nothing. A search for the words around it finds nothing.
#pragma once

#include "caseflow/rules/subject.hpp"
#include "caseflow/source/report.hpp"

namespace caseflow {

/// Reports the first such character in a string, written as it is or as an escape: controls but tab
/// and line break, those that change the reading order, separators of lines, and characters without
/// a sign of their own.
void check_characters(const Subject& subject, Report& report);

} // namespace caseflow
