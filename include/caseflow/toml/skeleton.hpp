/// Why: a new case starts as a file that explains itself: every key in order, with its help in
/// Swedish.
#pragma once

#include "caseflow/model/case.hpp"

#include <string>

namespace caseflow {

/// The TOML text of a case: its values, with empty values or comments to fill in for what it lacks.
/// A case without decisions gets an empty draft. For any other case, decoding the text gives the
/// case again.
[[nodiscard]] std::string skeleton(const Case& data);

} // namespace caseflow
