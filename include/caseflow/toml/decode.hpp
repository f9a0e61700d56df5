/// Why: this is the only way from TOML 1.0 text to a case. It continues after each mistake, so one
/// run reports all mistakes.
#pragma once

#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/located.hpp"

namespace caseflow {

/// Fills in `file.data` and `file.tree` from `file.source`. Values that cannot be used are left out
/// and reported: key-required, key-type, key-unknown, key-place, also merge-conflict. Returns false
/// if the text is not TOML (toml-syntax). If it is a case, the statements that can be read are
/// still decoded, and `file.unread` has the paths of the others.
bool decode(CaseFile& file, Findings& findings);
bool decode(RegisterFile& file, Findings& findings);

} // namespace caseflow
