/// Why: the archive's format has no place for a project's period and money; they go under names of
/// their own, so that no krona is lost.
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/render/xml.hpp"

namespace caseflow {

/// Adds additionalInformation with project, funding and what the decisions grant, where there is
/// any.
void add_money(Node aggregation, const Case& one);

} // namespace caseflow
