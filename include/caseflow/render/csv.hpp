/// Why: tables for spreadsheets are RFC 4180, whoever writes them.
#pragma once

#include <string>
#include <vector>

namespace caseflow {

/// Fields with a delimiter between, quoted where they must be, and a line end.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& fields,
                                   const std::string& delimiter);

} // namespace caseflow
