/// Why: every command writes tables for spreadsheets as RFC 4180.
#pragma once

#include <string>
#include <vector>

namespace caseflow {

/// Fields with a delimiter between them, quoted if they must be, and a line end.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& fields,
                                   const std::string& delimiter);

} // namespace caseflow
