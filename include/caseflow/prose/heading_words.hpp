/// Why: a rule that asks for reasons accepts a section of the decision text whose heading announces
/// them.
#pragma once

#include <string_view>

namespace caseflow {

/// "Skäl för beslutet", "Motivering"
[[nodiscard]] bool is_heading_of_reasons(std::string_view heading);

} // namespace caseflow
