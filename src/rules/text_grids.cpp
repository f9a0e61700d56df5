#include "caseflow/base/message.hpp"
#include "caseflow/prose/grids.hpp"
#include "caseflow/rules/texts.hpp"
#include "caseflow/toml/place_in_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::int64_t hundredths = 100;

/// The sum of some cells, and the cell that states it.
struct GridSum {
    const GridCell* cell;
    std::int64_t sum;
    bool agrees;
};

/// Adds up numbers; nothing if one of the cells is a text, or fewer than two are numbers.
class CellSum {
  public:
    void add(const GridCell& cell) {
        sound_ = sound_ && (cell.number || cell.empty);
        sum_ += cell.number.value_or(0);
        count_ += cell.number ? 1 : 0;
    }

    [[nodiscard]] std::optional<std::int64_t> sum() const {
        return sound_ && count_ > 1 ? std::optional(sum_) : std::nullopt;
    }

  private:
    bool sound_ = true;
    std::int64_t sum_ = 0;
    int count_ = 0;
};

/// "1 234 + 5 678 = 6 913": each is rounded.
bool is_rounded(std::int64_t a, std::int64_t b) {
    constexpr std::int64_t many = 100 * hundredths;
    const std::int64_t difference = std::max(a, b) - std::min(a, b);
    return difference <= (std::max(a, b) >= many ? 2 * hundredths : 2);
}

/// The column's cell in a row that sums up those above it: the rows since the last sum, all rows,
/// or the sums among them.
std::optional<GridSum> sum_of_column(const Grid& grid, std::size_t row, std::size_t column) {
    const GridCell& cell = grid.rows[row].cells[column];
    CellSum section;
    CellSum all;
    CellSum sums;
    for (std::size_t i = 0; i < row; ++i) {
        const GridRow& other = grid.rows[i];
        const GridCell& part = other.cells[column];
        if ((i == 0 && !part.number && !part.empty) || other.part) continue; // the head, "varav"
        if (other.sums) sums.add(part);
        if (other.sums) section = CellSum();
        if (other.sums) continue;
        section.add(part);
        all.add(part);
    }
    const auto sum = section.sum();
    if (!cell.number || !sum) return std::nullopt;
    const auto is = [&](const std::optional<std::int64_t>& number) {
        return number && is_rounded(*number, *cell.number);
    };
    return GridSum{&cell, *sum, is(sum) || is(all.sum()) || is(sums.sum())};
}

/// The last cell of a row that sums up those before it.
std::optional<GridSum> sum_of_row(const GridRow& row) {
    CellSum parts;
    for (std::size_t i = 1; i + 1 < row.cells.size(); ++i) parts.add(row.cells[i]);
    const auto sum = parts.sum();
    const GridCell& cell = row.cells.back();
    if (!cell.number || !sum) return std::nullopt;
    return GridSum{&cell, *sum, is_rounded(*sum, *cell.number)};
}

/// True if some sums agree, and at most as many differ: then the table is supposed to add up.
bool are_meant(const std::vector<GridSum>& sums) {
    const auto agree =
        std::count_if(sums.begin(), sums.end(), [](const GridSum& sum) { return sum.agrees; });
    return agree > 0 && std::ssize(sums) - agree <= agree;
}

/// True for the sum of a column that is read together with its parts, like those of a list.
bool is_read(const CaseText& text, const GridCell& cell) {
    return std::any_of(text.parts.begin(), text.parts.end(), [&](const auto& part) {
        const Reading& whole = text.readings[part.first];
        return whole.begin < cell.end && cell.begin < whole.end;
    });
}

bool has_reading(const CaseText& text, const GridCell& cell) {
    return std::ranges::any_of(text.readings, [&](const Reading& reading) {
        return reading.begin < cell.end && cell.begin < reading.end;
    });
}

/// Checks the tables of one text.
class GridCheck {
  public:
    GridCheck(const Subject& s, const CaseText& text, TextReports& reports)
        : subject_(s), text_(text), reports_(reports) {}

    void check(const Grid& grid) {
        bool wrong = false;
        for (std::size_t i = 1; i < grid.rows.size(); ++i)
            if (grid.rows[i].sums) wrong = check_columns(grid, i) || wrong;
        if (!wrong && grid.last_column_sums) check_rows(grid);
        for (std::size_t i = 1; i < grid.rows.front().cells.size(); ++i) check_groups(grid, i);
    }

  private:
    /// True if a sum differs.
    bool check_columns(const Grid& grid, std::size_t row) {
        std::vector<GridSum> sums;
        for (std::size_t i = 1; i < grid.rows[row].cells.size(); ++i)
            if (const auto sum = sum_of_column(grid, row, i)) sums.push_back(*sum);
        if (!are_meant(sums) && sums.size() != 1) return false;
        bool wrong = false;
        for (const GridSum& grid_sum : sums) {
            if (grid_sum.agrees || is_read(text_, *grid_sum.cell)) continue;
            wrong = true;
            report(grid_sum,
                   message("the other rows of the column add up to {sum}, but it says "
                           "'{words}'",
                           "sum"_a = written(grid_sum.sum), "words"_a = words(*grid_sum.cell)));
        }
        return wrong;
    }

    void check_rows(const Grid& grid) {
        std::vector<GridSum> sums;
        for (const GridRow& row : grid.rows)
            if (const auto sum = sum_of_row(row)) sums.push_back(*sum);
        if (!are_meant(sums)) return;
        for (const GridSum& grid_sum : sums)
            if (!grid_sum.agrees)
                report(grid_sum,
                       message("the other columns of the row add up to {sum}, but it says "
                               "'{words}'",
                               "sum"_a = written(grid_sum.sum), "words"_a = words(*grid_sum.cell)));
    }

    /// "600 00" below "900 000" and "700 000".
    void check_groups(const Grid& grid, std::size_t column) {
        constexpr std::ptrdiff_t fewest = 2;
        const auto cell = [&](const GridRow& row) -> const GridCell& { return row.cells[column]; };
        const auto is_grouped = [&](const GridRow& row) { return cell(row).grouped; };
        const auto is_misgrouped = [&](const GridRow& row) { return cell(row).misgrouped; };
        if (std::ranges::none_of(grid.rows, is_misgrouped) || // most
            std::ranges::count_if(grid.rows, is_grouped) < fewest)
            return;
        for (const GridRow& row : grid.rows)
            if (is_misgrouped(row) && !has_reading(text_, cell(row)))
                report(cell(row), misspelt_message({Misspelt::Kind::digits}, words(cell(row))),
                       reports_.number);
    }

    void report(const GridSum& sum, std::string message) {
        report(*sum.cell, std::move(message), reports_.amount);
    }

    void report(const GridCell& cell, std::string message, Report& to) {
        constexpr std::size_t most = 20; // in one text
        if (++findings_ > most) return;
        const Place literal = subject_.file.at(text_.path);
        to.add({literal.source, place_in_text(*literal.source, literal.span, cell.begin, cell.end)},
               std::move(message));
    }

    [[nodiscard]] std::string words(const GridCell& cell) const {
        return std::string(text_.text.substr(cell.begin, cell.end - cell.begin));
    }

    /// A number as the table writes it: "1 200", "1,50".
    static std::string written(std::int64_t sum) {
        const std::string whole = group_digits(Money(sum / hundredths));
        const std::int64_t rest = sum % hundredths;
        return rest == 0 ? whole : fmt::format("{},{:02}", whole, rest);
    }

    const Subject& subject_;
    const CaseText& text_;
    TextReports& reports_;
    std::size_t findings_ = 0;
};

} // namespace

void check_grids(const Subject& s, const CaseText& text, const std::vector<Grid>& grids,
                 TextReports& reports) {
    GridCheck check(s, text, reports);
    for (const Grid& grid : grids) check.check(grid);
}

} // namespace caseflow
