/// Why: tables for spreadsheets and other programs are written in one way, and no text in them is
/// run as a formula.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace caseflow {

/// Separates the cells of a line.
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

/// A line of RFC 4180: cells with a delimiter between, quoted if necessary. A text that begins like
/// a formula (=, +, -, @, also in full width, tab, line end) gets an apostrophe in front, and so
/// does one that has apostrophes before that: removing one restores the text. Between semicolons
/// numbers have a decimal comma, as spreadsheets in Swedish read them.
[[nodiscard]] std::string csv_line(const std::vector<Cell>& cells, Delimiter delimiter);

/// A line with a tab between cells, each of them on one line.
[[nodiscard]] std::string tsv_line(const std::vector<Cell>& cells);

} // namespace caseflow
