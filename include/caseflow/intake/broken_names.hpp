/// Why: the columns of a head are narrow, so that the name of a unit or a board may take two lines.
#pragma once

#include "caseflow/intake/pages.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <utility>

namespace caseflow {

/// "Regionala utvecklingsförvaltningen" of a column "Regionala utvecklings-" with "förvaltningen"
/// right below it; then `rest` is the row and the column that have been read. Else the column.
[[nodiscard]] std::string whole_name(std::span<const Line> lines, std::size_t row,
                                     const std::string& column,
                                     std::pair<std::size_t, std::string>& rest);

} // namespace caseflow
