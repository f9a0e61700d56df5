/// Why: heads, tables and signatures are in columns, separated by gaps, tabs or bars.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// The columns of a line, separated by tabs, wide gaps or the bars of a table.
[[nodiscard]] std::vector<std::string> columns_of(std::string_view line);

/// A column of a line, counted from 0; empty if the line has fewer.
[[nodiscard]] std::string_view column_of(std::string_view line, std::size_t column);

/// A line without one of its columns.
[[nodiscard]] std::string without_column(std::string_view line, std::size_t column);

} // namespace caseflow
