/// Why: comments, order, spacing and number style of a file belong to the person who wrote it: a
/// change of a value changes those bytes and no others.
#pragma once

#include "caseflow/model/assign.hpp"
#include "caseflow/source/located.hpp"

#include <span>
#include <string>

namespace caseflow {

/// The bytes of a case file with the changes made, in their order. New keys and tables are in the
/// order of the table of keys. The result has been decoded again and is the case with just these
/// changes. Throws Failure if the file is not TOML, a change is invalid (see assign), or if it
/// cannot be made without touching more.
[[nodiscard]] std::string edit(const CaseFile& file, std::span<const Change> changes);

} // namespace caseflow
