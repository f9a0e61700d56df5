/// Why: in double quotes a backslash begins an escape. "G:\nytt" is TOML, and reads as a line break
/// and "ytt": part of the path is lost, and nothing else would report it.
#pragma once

#include "caseflow/rules/subject.hpp"
#include "caseflow/source/report.hpp"

namespace caseflow {

/// Reports the escapes that nobody means: \b and \f, and a tab or a line end in a path; quotes that
/// part what is one string; and a fourth quote beside three.
void check_escapes(const Subject& subject, Report& report);

} // namespace caseflow
