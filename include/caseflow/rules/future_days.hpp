/// Why: a day on which something has happened cannot be still to come: its year or month is wrong,
/// or it was planned and is not done.
#pragma once

#include "caseflow/rules/subject.hpp"
#include "caseflow/source/report.hpp"

namespace caseflow {

/// Reports decisions dated, documents registered, minutes announced and a case closed after today.
void check_future(const Subject& subject, Report& report);

} // namespace caseflow
