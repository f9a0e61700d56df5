/// Why: the comments, order, spacing and number style of a file belong to the person who wrote it.
/// A change of a value changes the bytes of that value and no others.
#pragma once

#include "caseflow/model/assign.hpp"
#include "caseflow/source/located.hpp"

#include <span>
#include <string>

namespace caseflow {

/// The bytes of a case file with the changes made in order. New keys and tables follow the order of
/// the table of keys. The result is decoded again to confirm that it is the case with just these
/// changes. Throws Failure if the file is not TOML, if a change is invalid (see assign), or if it
/// cannot be made without touching more.
[[nodiscard]] std::string edit(const CaseFile& file, std::span<const Change> changes);

} // namespace caseflow
