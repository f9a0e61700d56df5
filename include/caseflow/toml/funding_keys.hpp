/// Why: amounts and shares of the funding sum to a total, so two changes to them affect each other
/// even if they are far apart in the text.
#pragma once

#include "caseflow/toml/file_parts.hpp"

namespace caseflow {

/// Whether a key, or a value that contains other keys, is an amount or a share of the funding.
[[nodiscard]] bool is_money(const FileTable& section, const FileKey& entry);

/// True if a table has such a key.
[[nodiscard]] bool has_money(const FileTable& section);

} // namespace caseflow
