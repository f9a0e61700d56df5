/// Why: a rule that asks for reasons accepts a section of the decision text that gives them, as its
/// heading says.
#pragma once

#include <string_view>

namespace caseflow {

/// "Skäl för beslutet", "Motivering"
[[nodiscard]] bool is_heading_of_reasons(std::string_view heading);

} // namespace caseflow
