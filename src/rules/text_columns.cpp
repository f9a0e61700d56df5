#include "caseflow/base/message.hpp"
#include "caseflow/model/path.hpp"
#include "caseflow/prose/grids.hpp"
#include "caseflow/rules/texts.hpp"
#include "caseflow/toml/place_in_text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/format.h>

namespace caseflow {

using namespace fmt::literals;

namespace {

constexpr std::int64_t in_cell = 100;  // hundredths of the cell's unit
constexpr std::size_t fewest_rows = 3; // all but one must agree
constexpr std::array<std::int64_t, 3> scales = {1, 1'000, 1'000'000};

/// The cell of a year or of a source, and the amount known for it.
struct KnownCell {
    const GridCell* cell;
    const KnownAmount* known;

    [[nodiscard]] bool agrees(std::int64_t scale) const {
        constexpr std::int64_t largest = 1'000'000'000'000;
        return *cell->number < largest && Money(*cell->number * scale / in_cell) == known->amount;
    }
};

/// The cells of a column in the rows of years; empty if the decision has no amount for one of the
/// years.
std::vector<KnownCell> years_of_column(const KnownData& known, const Grid& grid, std::size_t column,
                                       std::size_t decision) {
    std::vector<KnownCell> cells;
    for (const GridRow& row : grid.rows) {
        if (row.year == 0) continue;
        const auto found = known.of_year(row.year, decision);
        if (found.size() != 1 || !row.cells[column].number) return {};
        cells.push_back({&row.cells[column], found[0]});
    }
    return cells;
}

/// The cells of a row below a head that has years: "Post | 2023 | 2024 | 2025".
std::vector<KnownCell> years_of_row(const KnownData& known, const Grid& grid, const GridRow& row,
                                    std::size_t decision) {
    constexpr std::int64_t first_year = 1900;
    constexpr std::int64_t end_year = 2100;
    std::vector<KnownCell> cells;
    for (std::size_t column = 1; column < row.cells.size(); ++column) {
        const std::int64_t head = grid.rows.front().cells[column].number.value_or(0);
        if (head % in_cell != 0 || head / in_cell < first_year || head / in_cell >= end_year)
            continue;
        const auto found = known.of_year(static_cast<int>(head / in_cell), decision);
        if (found.size() != 1 || !row.cells[column].number) return {};
        cells.push_back({&row.cells[column], found[0]});
    }
    return cells;
}

/// The only source that has a funder of this name.
std::optional<std::size_t> source_called(const Case& data, const std::string& name) {
    std::optional<std::size_t> found;
    const auto& sources = data.funding.sources;
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i) {
        if (std::ranges::find(sources[i].funders, name) == sources[i].funders.end()) continue;
        if (found) return std::nullopt;
        found = i;
    }
    return found;
}

/// The cells of a column in the rows that begin with a source's name.
std::vector<KnownCell> sources_of_column(const Case& data, const KnownData& known,
                                         std::string_view text, const Grid& grid,
                                         std::size_t column) {
    std::vector<KnownCell> cells;
    for (const GridRow& row : grid.rows) {
        const GridCell& head = row.cells.front();
        const auto name = std::string(text.substr(head.begin, head.end - head.begin));
        const auto source = row.sums ? std::nullopt : source_called(data, name);
        const auto* const amount = source ? known.find(KnownAmount::Of::source, *source) : nullptr;
        if (amount == nullptr) continue;
        if (!row.cells[column].number) return {};
        cells.push_back({&row.cells[column], amount});
    }
    return cells;
}

/// The only cell that differs in a unit in which all others agree; null if there is none.
const KnownCell* odd_cell(const std::vector<KnownCell>& cells) {
    for (const std::int64_t scale : scales) {
        const KnownCell* odd = nullptr;
        std::size_t agree = 0;
        for (const KnownCell& cell : cells) {
            if (cell.agrees(scale))
                ++agree;
            else
                odd = &cell;
        }
        if (agree + 1 == cells.size()) return odd;
    }
    return nullptr;
}

/// True if all agree in some unit.
bool all_agree(const std::vector<KnownCell>& cells) {
    return std::ranges::any_of(scales, [&](std::int64_t scale) {
        return std::ranges::all_of(cells,
                                   [&](const KnownCell& cell) { return cell.agrees(scale); });
    });
}

/// The share of a whole that a number is, in hundredths of a percent.
std::int64_t share_of(std::int64_t number, std::int64_t whole) {
    constexpr std::int64_t all = 10'000;
    return (number * all + whole / 2) / whole;
}

/// True for a percentage as it is written, rounded or cut.
bool is_share(const GridCell& percent, std::int64_t share) {
    const std::int64_t most = percent.decimals == 0 ? 99 : percent.decimals == 1 ? 9 : 1;
    return std::abs(*percent.percent - share) <= most;
}

/// The numbers of a column without its sums; 0 if one is missing, or too large.
std::int64_t sum_of_numbers(const Grid& grid, std::size_t column) {
    constexpr std::int64_t largest = 100'000'000'000'000;
    std::int64_t sum = 0;
    for (const GridRow& row : grid.rows) {
        const auto& number = row.cells[column].number;
        if (row.sums || (&row == &grid.rows.front() && !number)) continue;
        if (!number || !row.cells[grid.percents].percent || *number > largest) return 0;
        sum += *number;
    }
    return sum > largest ? 0 : sum;
}

/// The only percentage that is not its row's share of the whole; null if there is none.
const GridCell* odd_percent(const Grid& grid, std::size_t column, std::int64_t whole) {
    const GridCell* odd = nullptr;
    std::size_t rows = 0;
    for (const GridRow& row : grid.rows) {
        const GridCell& percent = row.cells[grid.percents];
        if (row.sums || !row.cells[column].number || !percent.percent) continue;
        ++rows;
        if (is_share(percent, share_of(*row.cells[column].number, whole))) continue;
        if (odd != nullptr) return nullptr;
        odd = &percent;
    }
    return rows >= fewest_rows ? odd : nullptr;
}

/// Checks the tables of one text by their columns.
class ColumnCheck {
  public:
    ColumnCheck(const Subject& s, const KnownData& known, const CaseText& text,
                const std::vector<bool>& reported)
        : subject_(s), known_(known), text_(text), reported_(reported) {}

    void check_years(const Grid& grid, Report& report) const {
        constexpr std::size_t most_decisions = 10;
        const std::size_t first = text_.decision.value_or(0);
        const std::size_t end =
            text_.decision ? first + 1 : std::min(known_.decisions.size(), most_decisions);
        const auto check = [&](const auto& cells_of) {
            std::vector<std::vector<KnownCell>> all; // of each decision
            for (std::size_t decision = first; decision < end; ++decision)
                if (auto cells = cells_of(decision); cells.size() >= fewest_rows)
                    all.push_back(std::move(cells));
            if (std::ranges::none_of(all, all_agree))
                for (const auto& cells : all) report_odd(cells, report);
        };
        for (std::size_t column = 1; column < grid.rows.front().cells.size(); ++column)
            check([&](std::size_t sum) { return years_of_column(known_, grid, column, sum); });
        for (std::size_t row = 1; row < grid.rows.size(); ++row)
            check([&](std::size_t sum) { return years_of_row(known_, grid, grid.rows[row], sum); });
    }

    /// If one column has the amount of every source, any other column is about something else.
    void check_sources(const Grid& grid, Report& report) const {
        const std::size_t columns = grid.rows.front().cells.size();
        std::vector<std::vector<KnownCell>> all; // of each column
        for (std::size_t column = 1; column < columns; ++column)
            if (auto cells = sources_of_column(subject_.data(), known_, text_.text, grid, column);
                cells.size() >= fewest_rows)
                all.push_back(std::move(cells));
        if (std::ranges::any_of(all, all_agree)) return;
        for (const auto& cells : all)
            if (!is_sought(odd_cell(cells))) report_odd(cells, report);
    }

    void check_percents(const Grid& grid, Report& report) const {
        if (grid.percents == 0) return;
        for (std::size_t column = 1; column < grid.rows.front().cells.size(); ++column) {
            const std::int64_t whole = column == grid.percents ? 0 : sum_of_numbers(grid, column);
            const GridCell* const odd = whole > 0 ? odd_percent(grid, column, whole) : nullptr;
            if (odd == nullptr || is_reported(*odd)) continue;
            report.add(place_of(*odd),
                       message("the text says '{words}', but the sum next to it is not "
                               "that share",
                               "words"_a = words(*odd)));
            return;
        }
    }

  private:
    /// "| Finansiär | sökt |": the sum applied for, beside the contributions of others.
    [[nodiscard]] bool is_sought(const KnownCell* odd) const {
        const auto& applied = subject_.data().funding.applied;
        if (odd == nullptr || !applied) return false;
        const KnownAmount sought{*applied, KnownAmount::Of::applied};
        return all_agree({{odd->cell, &sought}});
    }

    void report_odd(const std::vector<KnownCell>& cells, Report& report) const {
        const KnownCell* const odd = odd_cell(cells);
        if (odd == nullptr || is_reported(*odd->cell)) return;
        report
            .add(place_of(*odd->cell), message("the text says '{words}', but {name} is {amount}",
                                               "words"_a = words(*odd->cell),
                                               "name"_a = odd->known->name(subject_.data()),
                                               "amount"_a = subject_.money(odd->known->amount)))
            .note(subject_.file.at(odd->known->path()), odd->known->name(subject_.data()));
    }

    [[nodiscard]] bool is_reported(const GridCell& cell) const {
        for (std::size_t i = 0; i < text_.readings.size(); ++i)
            if (reported_[i] && text_.readings[i].begin < cell.end &&
                cell.begin < text_.readings[i].end)
                return true;
        return false;
    }

    [[nodiscard]] Place place_of(const GridCell& cell) const {
        const Place literal = subject_.file.at(text_.path);
        return {literal.source, place_in_text(*literal.source, literal.span, cell.begin, cell.end)};
    }

    [[nodiscard]] std::string words(const GridCell& cell) const {
        return std::string(text_.text.substr(cell.begin, cell.end - cell.begin));
    }

    const Subject& subject_;
    const KnownData& known_;
    const CaseText& text_;
    const std::vector<bool>& reported_;
};

} // namespace

void check_columns(const Subject& s, const KnownData& known, const CaseText& text,
                   const std::vector<Grid>& grids, const std::vector<bool>& reported,
                   TextReports& reports) {
    constexpr std::size_t most = 10; // tables of a text
    const ColumnCheck check(s, known, text, reported);
    for (std::size_t i = 0; i < std::min(grids.size(), most); ++i) {
        check.check_years(grids[i], reports.amount);
        check.check_sources(grids[i], reports.amount);
        check.check_percents(grids[i], reports.share);
    }
}

} // namespace caseflow
