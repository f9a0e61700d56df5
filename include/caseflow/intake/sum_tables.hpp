/// Why: tables in a text are only lines with gaps. The meaning of a row depends on the columns
/// above it.
#pragma once

#include "caseflow/intake/pages.hpp"
#include "caseflow/model/money.hpp"
#include "caseflow/model/percent.hpp"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace caseflow {

/// A row of a table of sums.
struct TableRow {
    std::string label;
    std::vector<Money> sums; // by column
    std::optional<Percent> share;
    bool in_kind = false; // its sum is under "Natura"
};

/// A table whose rows add up to its last row.
struct SumsTable {
    std::string subject;                     // words of heading and columns, in lower case
    std::vector<int> years;                  // of the columns before the last, if they are years
    std::vector<TableRow> rows;              // without those that add others up
    std::optional<Money> sum;                // in the last row; absent without such a row
    std::string sum_label;                   // of that row
    std::vector<std::pair<int, Money>> plan; // rows that begin with a year
};

/// The tables of a text, in order; two side by side are two tables.
[[nodiscard]] std::vector<SumsTable> sums_tables(std::span<const Line> lines);

/// The sum of a row: the one in its last column.
[[nodiscard]] Money sum_of_row(const TableRow& row);

} // namespace caseflow
