/// Why: the archive's format has no elements for a project's period and money; they are written
/// under names of ours, so that no krona is lost.
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/render/xml.hpp"

namespace caseflow {

/// Adds additionalInformation with the project, its funding and the amounts granted, if there are
/// any.
void add_money(Node aggregation, const Case& data);

} // namespace caseflow
