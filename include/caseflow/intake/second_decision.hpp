/// Why: a text with two decisions becomes one case. The second decision is reported and kept
/// separate from the first.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/model/register.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace caseflow {

/// The line at which a second decision begins: another paragraph, or the number of another case,
/// after the first decision. The number of lines if there is none.
[[nodiscard]] std::size_t second_decision(const Sheet& sheet, const Register& body);

/// The sheet without the lines of a second decision, and these lines. Parts below the second
/// decision that belong to both, such as signature and reasons, stay on the sheet.
[[nodiscard]] std::pair<Sheet, std::vector<Line>> without_second_decision(const Sheet& sheet,
                                                                          const Register& body);

} // namespace caseflow
