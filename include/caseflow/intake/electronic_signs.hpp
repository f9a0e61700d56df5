/// Why: a decision that was signed electronically says so in many ways and has no signature.
#pragma once

#include <string_view>

namespace caseflow {

/// True for a line in lower case about an electronic signature: "signerat beslutet digitalt",
/// "undertecknat detta elektroniskt".
[[nodiscard]] bool mentions_electronic_sign(std::string_view folded);

} // namespace caseflow
