/// Why: a damaged line may look like another kind of statement than the one it was meant to be.
#pragma once

#include "caseflow/toml/statements.hpp"

#include <string_view>

namespace caseflow {

/// The statement as the kind that is meant: [unit] = "A" is a pair, and === Beslut === is not.
[[nodiscard]] Statement statement_meant(std::string_view file, Statement statement);

} // namespace caseflow
