/// Why: tables for spreadsheets and other programs are written in one way, and no text in them runs
/// as a formula.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace caseflow {

/// The separator between the cells of a line.
struct Delimiter {
    char character = ',';
};

/// A cell of a table.
struct Cell {
    std::string value;
    bool is_text = true;

    Cell(std::string text) : value(std::move(text)) {}
    Cell(const char* text) : value(text) {}
    static Cell number(std::string digits) {
        Cell cell(std::move(digits));
        cell.is_text = false;
        return cell;
    }
};

/// A line of RFC 4180: cells with a delimiter between them, quoted if necessary. A text that begins
/// like a formula (=, +, -, @, also in full width, tab, line end) gets an apostrophe in front, and
/// so does one with apostrophes before such a sign: removing one restores the text. With
/// semicolons, numbers have a decimal comma, as spreadsheets in Swedish read them.
[[nodiscard]] std::string csv_line(const std::vector<Cell>& cells, Delimiter delimiter);

/// A line with tabs between cells, each cell on one line.
[[nodiscard]] std::string tsv_line(const std::vector<Cell>& cells);

} // namespace caseflow
