/// Why: a table in a text is lines with gaps between cells. A cell is a label, a sum, a share or a
/// year.
#pragma once

#include "caseflow/model/money.hpp"
#include "caseflow/model/percent.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseflow {

/// A cell of a line, and the column of the page in which it ends.
struct TableCell {
    std::string text;
    std::size_t end;
};

/// The cells of a line, separated by gaps of two spaces, tabs or, in Markdown, bars. A share in
/// brackets after a sum is a cell of its own.
[[nodiscard]] std::vector<TableCell> cells_of(std::string_view written);

/// The sum in a cell: "1 650 000", "450 000 kr", "35.000:-"; nothing for any other cell.
[[nodiscard]] std::optional<Money> sum_in(std::string_view text);

/// The share in a cell: "42,5 %", "(50 procent)".
[[nodiscard]] std::optional<Percent> share_in(std::string_view text);

/// The year in a cell: "2024", "År 2024:".
[[nodiscard]] std::optional<int> year_in(std::string_view text);

/// "Region Örebro län *", "Saab AB 2)": the label without the mark of a note below the table.
[[nodiscard]] std::string without_note_mark(std::string label);

/// True for a cell with a sum or a share.
[[nodiscard]] bool is_of_sums(const TableCell& cell);

} // namespace caseflow
