/// Why: amounts and shares of the funding sum to a total, so that two changes which are apart in
/// the text are not apart in what they mean.
#pragma once

#include "caseflow/toml/file_parts.hpp"

namespace caseflow {

/// Whether a key, or a whole value under one, is an amount or a share of the funding.
[[nodiscard]] bool is_money(const FileTable& section, const FileKey& entry);

/// True if a table has such a key.
[[nodiscard]] bool has_money(const FileTable& section);

} // namespace caseflow
