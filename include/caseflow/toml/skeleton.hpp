/// Why: a new case starts as a file that explains itself: every key, in order, with its help in
/// Swedish.
#pragma once

#include "caseflow/model/case.hpp"

#include <string>

namespace caseflow {

/// The TOML text of a case: its values, and what it lacks as empty values or comments to fill in. A
/// case without decisions gets an empty draft; else decoding the text gives the case again.
[[nodiscard]] std::string skeleton(const Case& data);

} // namespace caseflow
