/// Why: TOML lets an underscore stand between any two digits. 2_00_000 is sound, and is 200 000
/// where 2 000 000 may be meant.
#pragma once

#include "caseflow/source/diagnostic.hpp"
#include "caseflow/source/text.hpp"
#include "caseflow/source/value_tree.hpp"

namespace caseflow {

/// Reports whole numbers whose digits are grouped, but not in threes; not in [extra].
void check_digit_groups(const SourceText& source, const Node& root, Findings& findings);

} // namespace caseflow
