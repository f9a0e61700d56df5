/// Why: a table with several columns has its sums twice: each row adds up to its last column, and
/// each column to its last row. They are not in sentences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace caseflow {

/// A cell of a table, between bars or tabs.
struct GridCell {
    std::size_t begin; // bytes of the text
    std::size_t end;
    std::optional<std::int64_t> number;  // in hundredths of the unit of the table
    std::optional<std::int64_t> percent; // "31,25 %", or a number: in hundredths of a percent
    int decimals = 0;                    // of the number as written
    bool empty = false;                  // also "–": nothing
    bool grouped = false;                // in threes
    bool misgrouped = false;             // "600 00": not read
};

struct GridRow {
    std::vector<GridCell> cells; // the first is the name of the row
    bool sums = false;           // "Summa": it adds up the rows above
    int year = 0;                // "2023 | 3 200", "2023: 3 200"
    bool part = false;           // "varav 2023": part of the row above
};

/// Rows of the same number of cells, its head with them.
struct Grid {
    std::vector<GridRow> rows;
    bool last_column_sums = false; // "Totalt" in its head: it adds up the columns
    std::size_t percents = 0;      // the column that "%" or "Andel" heads; 0 without
};

/// False for a text without bars, tabs and lines that begin with a year.
[[nodiscard]] bool may_have_grids(std::string_view text);

/// The tables of a text that have two rows or more.
[[nodiscard]] std::vector<Grid> read_grids(std::string_view text);

} // namespace caseflow
