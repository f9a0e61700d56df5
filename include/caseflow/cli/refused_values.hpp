/// Why: a change may break rules that compare keys, since the next change may correct it. A value
/// that is wrong whatever the other keys say is refused before it is in the file.
#pragma once

#include "caseflow/cli/read_case.hpp"

#include <string>

namespace caseflow {

/// True for a rule about one value, whatever the other keys say.
[[nodiscard]] bool is_about_value(RuleId rule);

/// What is wrong with a value that a change writes: it is only a placeholder, is not one that its
/// key takes, or has characters that cannot be printed. Empty if nothing is, or nothing more than
/// before. Both texts have been checked, and their waivers applied.
[[nodiscard]] std::string problem_of_value(const ReadCase& before, const ReadCase& after);

} // namespace caseflow
