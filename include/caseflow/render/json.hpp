/// Why: what programs get of a case: keys in the order of the table of keys, what is absent left
/// out, money as integers, dates as ISO texts. Keys are only ever added.
#pragma once

#include "caseflow/query/filter.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// The version of all JSON that caseflow writes, under "format_version".
inline constexpr int json_version = 1;

/// A case and what is derived from it, as a JSON object on one line without a line end; a
/// notification that has been announced has its last day of appeal.
[[nodiscard]] std::string case_json(const Listed& one, bool with_version);

/// The log of a case's documents, as an object.
[[nodiscard]] std::string documents_json(const std::vector<Document>& documents);

} // namespace caseflow
