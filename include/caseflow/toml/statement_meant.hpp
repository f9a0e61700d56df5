/// Why: a damaged line may look like another kind of statement than the one it was meant to be.
#pragma once

#include "caseflow/model/key_table.hpp"
#include "caseflow/toml/statements.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The statement as the kind that is meant: [unit] = "A" is a pair, and === Beslut === is not. A
/// text that quotes end too early is whole.
[[nodiscard]] Statement statement_meant(std::string_view file, Statement statement,
                                        const KeyTable& keys);

/// The steps of a pair's key as written, ignoring invisible signs and typographic dashes; nothing
/// if it is not a key.
[[nodiscard]] std::optional<std::vector<std::string>> key_parts_meant(std::string_view file,
                                                                      const Statement& pair);

} // namespace caseflow
