/// Why: a text with two decisions makes one case. The second is reported and kept apart from the
/// first.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/model/register.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace caseflow {

/// The line at which a second decision begins: another paragraph or another case's number after the
/// first decision. The number of lines if there is none.
[[nodiscard]] std::size_t second_decision(const Sheet& sheet, const Register& body);

/// The sheet without the lines of a second decision, and these lines. Parts below a second decision
/// that belong to both, such as signature and reasons, stay on the sheet.
[[nodiscard]] std::pair<Sheet, std::vector<Line>> without_second_decision(const Sheet& sheet,
                                                                          const Register& body);

} // namespace caseflow
