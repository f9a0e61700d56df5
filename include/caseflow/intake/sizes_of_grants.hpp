/// Why: a point may say how much is granted without a verb that grants.
#pragma once

#include <string>

namespace caseflow {

/// True for the words before a sum, in small letters, that make it the size of what is granted:
/// "stödet uppgår till högst ", "beviljat bidrag är ".
[[nodiscard]] bool is_size_of_grant(const std::string& before);

} // namespace caseflow
