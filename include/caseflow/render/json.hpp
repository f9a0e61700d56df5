/// Why: programs read a case as JSON: keys in the order of the table of keys, absent ones left out,
/// money as integers, dates as ISO 8601 strings. Keys may be added but never removed.
#pragma once

#include "caseflow/query/filter.hpp"

#include <string>
#include <vector>

namespace caseflow {

/// The version of all JSON that caseflow writes, under "format_version".
inline constexpr int json_version = 1;

/// A case and everything derived from it, as a JSON object on one line without a line end.
/// Announced notifications and minutes have their last day of appeal; decisions that alter another
/// have the values before and after.
[[nodiscard]] std::string case_json(const Listed& listed, bool with_version);

/// The log of a case's documents, as an object.
[[nodiscard]] std::string documents_json(const std::vector<Document>& documents);

} // namespace caseflow
