/// Why: documents of a decision are named like its headings, but in a list of documents "Förslag
/// till beslut 2024-01-16" is not a heading.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <span>

namespace caseflow {

/// True for a line that ends with its day or paragraph, right below or above another such line:
/// "Nämndens beslut 2024-01-25 § 4" among documents.
[[nodiscard]] bool is_listed_document(std::span<const Line> lines, std::size_t i);

} // namespace caseflow
