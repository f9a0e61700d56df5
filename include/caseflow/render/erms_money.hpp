/// Why: the archive's format has no elements for a project's period and money; they are written
/// under our own names, so that no krona is lost.
#pragma once

#include "caseflow/model/case.hpp"
#include "caseflow/render/xml.hpp"

namespace caseflow {

/// Adds a secrecy mark under our own names, if there is one.
void add_secrecy(XmlNode to, const Secrecy& secrecy);

/// Adds additionalInformation with the project, its funding and the amounts granted, if any, and
/// with the case's values for the public.
void add_money(XmlNode aggregation, const Case& data);

} // namespace caseflow
